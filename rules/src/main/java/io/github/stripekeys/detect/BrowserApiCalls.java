package io.github.stripekeys.detect;

import io.github.stripekeys.text.Lines;
import io.github.stripekeys.text.Region;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Requests to Stripe's API that a script sends with a key of its own. */
public final class BrowserApiCalls {
    private static final String HOST = "api.stripe.com";
    private static final Pattern FILE = Pattern.compile(".*\\.(?:[cm]?js|jsx|tsx?|vue|svelte|html?|jspx?)");
    private static final Pattern REQUEST = Pattern.compile(
            "https://api\\.stripe\\.com/[^;]{0,800}?Authorization[\"'`\\]]?\\s*[:,=]\\s*[\"'`]Bearer (?:[$]\\{|[\"']\\s*\\+)",
            Pattern.DOTALL);

    private BrowserApiCalls() {}

    /** Whether a file of this name may have some. */
    public static boolean areIn(String name) {
        return FILE.matcher(name).matches();
    }

    /** Whether these bytes name the API. */
    public static boolean mayBeIn(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(HOST);
    }

    /** The addresses of all in this text whose key is put in when they are sent. */
    public static List<Region> of(String text) {
        Lines lines = Lines.of(text);
        return REQUEST.matcher(text)
                .results()
                .map(found -> lines.region(found.start(), found.start() + "https://api.stripe.com".length()))
                .toList();
    }
}

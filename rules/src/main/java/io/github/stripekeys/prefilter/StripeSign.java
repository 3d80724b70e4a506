package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells from paths and text whether a program has to do with Stripe, and with its secrets. */
public final class StripeSign {
    private static final Set<String> NAMES = Set.of(
            "secret",
            "apikey",
            "api_key",
            "api-key",
            "api.key",
            "privatekey",
            "private_key",
            "private-key",
            "private.key",
            "_sk",
            ".sk");

    private static final List<String> SECRETS = Stream.concat(
                    NAMES.stream(),
                    Prefix.all().stream()
                            .filter(prefix -> prefix.isServerSecret() && prefix.isDistinctive())
                            .map(Prefix::text))
            .toList();

    private StripeSign() {}

    /** Whether a path or a text names Stripe. */
    public static boolean isIn(String text) {
        return isIn(text, "tripe", 'd') || isIn(text, "TRIPE", 'D');
    }

    /** What is striped is something else. */
    private static boolean isIn(String text, String name, char other) {
        int at = text.indexOf(name);
        while (at >= 0 && at + name.length() < text.length() && text.charAt(at + name.length()) == other) {
            at = text.indexOf(name, at + 1);
        }
        return at >= 0;
    }

    /** Whether a secret of Stripe's may be asked for. */
    public static boolean isOfSecret(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isIn(lower) && SECRETS.stream().anyMatch(lower::contains);
    }
}

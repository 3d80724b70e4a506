package io.github.stripekeys.detect.flow;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells from bytes or text whether a program has to do with Stripe, and with its secrets. */
public final class StripeSign {
    private static final int START = 4 << 10;
    private static final String LOWER = "tripe";
    private static final String UPPER = "TRIPE";
    private static final Set<String> SECRETS = Set.of(
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
            ".sk",
            "sk_live_",
            "sk_test_",
            "rk_live_",
            "rk_test_",
            "whsec_");

    private StripeSign() {}

    /**
     * Whether a file has to do with Stripe: says so in its path, or where its imports and fields are. To look through all
     * of it would cost every scan as much as the search for keys does.
     */
    public static boolean isIn(String path, byte[] bytes, int length) {
        String start = new String(bytes, 0, Math.min(length, START), StandardCharsets.ISO_8859_1);
        return start.contains(LOWER) || start.contains(UPPER) || path.contains(LOWER) || path.contains(UPPER);
    }

    /** Whether a secret of Stripe's may be asked for. */
    public static boolean isOfSecret(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("stripe") && SECRETS.stream().anyMatch(lower::contains);
    }
}

package io.github.stripekeys.detect.flow;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells from paths and text whether a program has to do with Stripe, and with its secrets. */
public final class StripeSign {
    /** What is striped is something else. */
    private static final Pattern NAME = Pattern.compile("tripe(?!d)|TRIPE(?!D)");

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

    /** Whether a path or a text names Stripe. */
    public static boolean isIn(String text) {
        return NAME.matcher(text).find();
    }

    /** Whether a secret of Stripe's may be asked for. */
    public static boolean isOfSecret(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return isIn(lower) && SECRETS.stream().anyMatch(lower::contains);
    }
}

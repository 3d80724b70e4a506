package io.github.stripekeys.candidate;

import java.util.List;
import java.util.Locale;

/** Names of variables and properties that say that a secret of Stripe's is in them. */
public final class SecretName {
    private static final String STRIPE = "stripe";
    private static final List<String> SECRET = List.of("secret", "private", "restricted", "signing");

    /** A client secret is made for the one client that pays. */
    private static final List<String> HARMLESS = List.of("public", "publishable", "clientsecret");

    private SecretName() {}

    /** Whether this is one. */
    public static boolean is(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.contains(STRIPE)
                && SECRET.stream().anyMatch(letters::contains)
                && HARMLESS.stream().noneMatch(letters::contains);
    }
}

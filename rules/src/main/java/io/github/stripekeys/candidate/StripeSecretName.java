package io.github.stripekeys.candidate;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells by the name of a property or variable whether a Stripe secret is kept in it. */
public final class StripeSecretName {
    private static final String STRIPE = "stripe";
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern NOT_SECRET = Pattern.compile("public|publish|\\bpk\\b");
    private static final Pattern SECRET = Pattern.compile("(?:.* )?(?:(?:client|webhook|signing|endpoint|api) ?)?"
            + "(?:secret|api ?key|private ?key|restricted ?key|signing ?key|secret ?key|api ?secret|\\bsk)(?: ?key)?"
            + "(?: (?:live|test|prod|production|dev|sandbox|value|key|api))*+ ?");

    private StripeSecretName() {}

    /** Whether it says both that it is Stripe's and that it is secret, in any way of writing names. */
    public static boolean isStripeSecret(String name) {
        String words = words(name);
        return words.contains(STRIPE)
                && !isPublic(name)
                && SECRET.matcher(
                                words.replace(STRIPE, " ").replaceAll(" +", " ").strip())
                        .matches();
    }

    /** Whether it says that everybody may know what is in it. */
    public static boolean isPublic(String name) {
        return NOT_SECRET.matcher(words(name)).find();
    }

    private static String words(String name) {
        String divided = CAPITAL.matcher(name).replaceAll(" ");
        return SEPARATORS.matcher(divided).replaceAll(" ").toLowerCase(Locale.ROOT);
    }
}

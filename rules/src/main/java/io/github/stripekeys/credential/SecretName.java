package io.github.stripekeys.credential;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one rule for what the name of a variable or property says of a secret of Stripe's in it, in any way of writing names. */
public final class SecretName {
    private static final Pattern STRIPE = Pattern.compile("stripe", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern PUBLIC = Pattern.compile("public|publish|\\bpk\\b");

    private static final String SURE =
            "(?<!client )(?<!client)secrets?|\\bprivate|\\brestricted|signing ?key|whsec|\\b[sr]k";

    /** In what clients read, an API key may be the publishable one, and a client secret is made for the one that pays. */
    private static final String UNSURE = "|api ?key|secrets?";

    /** Of the same secret for each environment, region or number; other words behind it say that it is only about a secret. */
    private static final Pattern WHICH = Pattern.compile(
            "live|test|prod|production|dev|development|staging|stage|sandbox|preview"
                    + "|local|qa|uat|ci|key|keys|value|api|token|default|old|new|current|next|previous|primary|secondary|backup|main"
                    + "|connect|platform|account|env|one|two|three|first|second|(?!id|is|on|of|to|in)[a-z]{2}|v?[0-9]+[a-z]?[0-9]*");

    private static final Pattern OF_CLIENT = Pattern.compile("(?:" + SURE + ")(?: ?key)?(?![^ ])");
    private static final Pattern OF_SERVER = Pattern.compile("(?:" + SURE + UNSURE + ")(?: ?key)?(?![^ ])");

    /** What every text with such a name contains. */
    private static final Pattern SIGN = Pattern.compile("(?i:secret|whsec|api["
            + " _.-]?key|[\\w.-](?:private|restricted|signing)|(?:private|restricted|signing)[\\w.-])"
            + "|(?<![A-Za-z])(?i:[sr]k)(?![A-Za-z])|(?<=[a-z0-9])[SR][kK](?![a-z])|"
            + String.join("|", Prefix.distinctiveOfServers()));

    /** Names are shorter. */
    private static final int LONGEST = 200;

    /** Signs are shorter. */
    private static final int OVERLAP = 20;

    private SecretName() {}

    /** Whether it says both that it is Stripe's and that it is secret, in code or configuration of a server. */
    public static boolean isStripeSecret(String name) {
        return is(OF_SERVER, name);
    }

    /** The same in what clients read, where some names mean what is made for them. */
    public static boolean isStripeSecretOfClient(String name) {
        return is(OF_CLIENT, name);
    }

    private static boolean is(Pattern secret, String name) {
        return StripeName.isIn(name)
                && !isPublic(name)
                && isAtEnd(secret, words(STRIPE.matcher(name).replaceAll(" ")));
    }

    /** Whether nothing stands behind it but which of several it is. */
    private static boolean isAtEnd(Pattern secret, String words) {
        int from = words.length();
        int space = words.lastIndexOf(' ', from - 1);
        while (space >= 0 && WHICH.matcher(words).region(space + 1, from).matches()) {
            from = space;
            space = words.lastIndexOf(' ', from - 1);
        }
        Matcher found = secret.matcher(words);
        while (found.find()) {
            if (found.end() >= from) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says that everybody may know what is in it. */
    public static boolean isPublic(String name) {
        return PUBLIC.matcher(words(name)).find();
    }

    /** Whether there may be such a name, or a secret itself, in a text. */
    public static boolean mayBeIn(String text) {
        return StripeName.isIn(text) && SIGN.matcher(text).find();
    }

    /** The same if the name is written in one place, and not divided among a class and its fields. */
    public static boolean mayBeWholeIn(String text) {
        Matcher stripe = STRIPE.matcher(text);
        Matcher sign = SIGN.matcher(text);
        int seen = 0;
        while (stripe.find()) {
            int from = Math.max(seen, stripe.start() - LONGEST);
            seen = Math.min(text.length(), stripe.end() + LONGEST);
            if (sign.region(Math.max(0, from - OVERLAP), seen).find()) {
                return true;
            }
        }
        return false;
    }

    private static String words(String name) {
        String divided = CAPITAL.matcher(name).replaceAll(" ");
        return SEPARATORS.matcher(divided).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}

package io.github.stripekeys.credential;

/** The one rule for whether something names Stripe: in small or capital letters, as a part of any word but what is striped. */
public final class StripeName {
    private static final String SMALL = "tripe";
    private static final String CAPITAL = "TRIPE";

    private StripeName() {}

    /** Whether a text does. */
    public static boolean isIn(String text) {
        return isIn(text, 0, text.length());
    }

    /** Whether the part of a text between these places does. */
    public static boolean isIn(String text, int from, int to) {
        boolean isWhole = from == 0 && to == text.length();
        String part = isWhole ? text : text.substring(from, Math.min(text.length(), to + 1));
        return isIn(part, SMALL, to - from) || isIn(part, CAPITAL, to - from);
    }

    private static boolean isIn(String text, String name, int to) {
        int at = text.indexOf(name, 1);
        while (at >= 0 && at + name.length() <= to) {
            if (isBetween(text.charAt(at - 1), name, text, at + name.length())) {
                return true;
            }
            at = text.indexOf(name, at + 1);
        }
        return false;
    }

    private static boolean isBetween(char before, String name, String text, int end) {
        boolean isSmall = name.equals(SMALL);
        return (before == 'S' || (isSmall && before == 's'))
                && (end == text.length() || text.charAt(end) != (isSmall ? 'd' : 'D'));
    }

    /** Whether the {@code p}, in either case, at this place of bytes is one of the name. */
    public static boolean isAround(byte[] bytes, int length, int at) {
        int shift = bytes[at] - 'p';
        return at > 3
                && at + 1 < length
                && bytes[at - 1] == 'i' + shift
                && bytes[at - 2] == 'r' + shift
                && bytes[at - 3] == 't' + shift
                && (bytes[at - 4] == 'S' || bytes[at - 4] == 's' + shift)
                && bytes[at + 1] == 'e' + shift
                && (at + 2 == length || bytes[at + 2] != 'd' + shift);
    }
}

package io.github.stripekeys.credential;

import java.util.Locale;

/** The structures that people fill a body with. */
final class MaskHeuristics {
    /** A run this long is a mask: in a random body of 99 characters its chance is 7 in a million. */
    private static final int MASK = 5;

    /** The same of 64 hexadecimal digits, with a chance of 2 in ten million. */
    private static final int HEX_MASK = 8;

    private static final int FEW = 10;
    private static final double FEW_SHARE = 0.4;
    private static final double PERIODIC_SHARE = 0.9;

    private MaskHeuristics() {}

    static boolean isMasked(String body) {
        boolean isHex = Alphabet.HEX.end(body, 0) == body.length();
        return longestRun(Structure.withoutFixedZeros(body)) >= (isHex ? HEX_MASK : MASK);
    }

    private static int longestRun(String body) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < body.length(); i++) {
            run = i > 0 && body.charAt(i) == body.charAt(i - 1) ? run + 1 : 1;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    static boolean isOfFewCharacters(String body) {
        return body.chars().distinct().count() <= Math.min(FEW, body.length() * FEW_SHARE);
    }

    static boolean isOfOneClass(String body) {
        return body.chars().allMatch(Character::isDigit)
                || body.chars().allMatch(Character::isLowerCase)
                || body.chars().allMatch(Character::isUpperCase);
    }

    /** Whether the body is much the same when shifted by half its length or less. */
    static boolean isPeriodic(String body) {
        String folded = body.toLowerCase(Locale.ROOT);
        for (int period = 1; period <= body.length() / 2; period++) {
            if (isSameWhenShifted(folded, period)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSameWhenShifted(String body, int period) {
        int others = 0;
        int shifted = body.length() - period;
        double most = shifted - shifted * PERIODIC_SHARE;
        for (int i = period; i < body.length() && others <= most; i++) {
            others += body.charAt(i) == body.charAt(i - period) ? 0 : 1;
        }
        return others <= most;
    }

    static boolean startsEllipsis(String text, int start) {
        return text.startsWith("...", start) || text.startsWith("…", start) || text.startsWith("***", start);
    }

    /** Whether a mask, a template or an ellipsis stands where a body would. */
    static boolean standsFor(String text, int start) {
        return startsEllipsis(text, start)
                || text.startsWith("*", start)
                || text.startsWith("•", start)
                || text.startsWith("${", start)
                || text.startsWith("{", start)
                || text.startsWith("<", start)
                || text.startsWith("%s", start)
                || text.regionMatches(true, start, "xxx", 0, "xxx".length())
                || text.regionMatches(true, start, "your", 0, "your".length());
    }
}

package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;

/** Tells from bytes where one part of a text that was cut may end and where the next may start. */
final class SplitPoint {
    /** The bytes that {@link #isBefore} may be true behind, as Latin-1. */
    static final String BEFORE = "\u008b\u008c\u008d\u00a0\u00ad\u00bf \t\n\"'`\\>}=%{$";

    /** The bytes that {@link #isBeforeAny} may be true behind besides. */
    static final String BEFORE_IN_PROGRAMS = "/()[|!<, ";

    private static final boolean[] STARTS = table(BEFORE_IN_PROGRAMS);
    private static final boolean[] ENDS = table("/)]|! ,#");

    private static final int LONGEST_INDENT = 64;

    private SplitPoint() {}

    private static boolean[] table(String marks) {
        boolean[] table = new boolean[1 << 8];
        marks.chars().forEach(mark -> table[mark] = true);
        return table;
    }

    /** Whether something that is cut could go on at this place: behind a mark, an invisible character or a continued line. */
    static boolean isBefore(byte[] bytes, int at) {
        if (at == 0) {
            return false;
        }
        return switch (bytes[at - 1] & 0xff) {
            case 0x8b, 0x8c, 0x8d, 0xa0, 0xad, 0xbf -> true;
            case ' ', '\t', '\n' -> isContinued(bytes, at - 1) || (at > 1 && bytes[at - 2] == '"');
            default -> isMark(bytes[at - 1]);
        };
    }

    /** The same, or a mark that a string starts with in some language, or a space between the words of a list. */
    static boolean isBeforeAny(byte[] bytes, int at) {
        return at > 0 && (STARTS[bytes[at - 1] & 0xff] || isBefore(bytes, at));
    }

    /** Whether something could be cut before this place, or a string end there in some language. */
    static boolean isAfterAny(byte[] bytes, int length, int at) {
        return at < length && (ENDS[bytes[at] & 0xff] || isAfter(bytes, length, at));
    }

    /** Whether there is only space before this place, and a line end that a backslash or the space takes away. */
    private static boolean isContinued(byte[] bytes, int last) {
        int at = last;
        int lines = 0;
        while (at > Math.max(0, last - LONGEST_INDENT) && bytes[at] <= ' ' && bytes[at] > 0) {
            lines += bytes[at] == '\n' ? 1 : 0;
            at--;
        }
        boolean isFolded = lines == 1 && bytes[last] != '\n' && PrefixMatcher.isWord(bytes[at]);
        return isFolded || (lines > 0 && (bytes[at] == '\\' || bytes[at] == '='));
    }

    /** Whether something could be cut before this place: a mark or the first byte of an invisible character. */
    static boolean isAfter(byte[] bytes, int length, int at) {
        if (at >= length) {
            return false;
        }
        return switch (bytes[at] & 0xff) {
            case 0xe2, 0xc2, 0xef, '\n', '\r' -> true;
            case ' ' -> at + 1 < length && bytes[at + 1] == '"';
            default -> isMark(bytes[at]);
        };
    }

    private static boolean isMark(byte c) {
        return switch (c) {
            case '"', '\'', '`', '\\', '>', '}', '=', '%', '{', '$' -> true;
            default -> false;
        };
    }

    /** Whether an invisible character starts here, in UTF-8: a zero-width one or a soft hyphen. */
    static boolean isInvisible(byte[] bytes, int length, int at) {
        int second = at + 1 < length ? bytes[at + 1] & 0xff : 0;
        return switch (bytes[at] & 0xff) {
            case 0xe2 -> second == 0x80 || second == 0x81;
            case 0xc2 -> second == 0xad;
            default -> second == 0xbb;
        };
    }
}

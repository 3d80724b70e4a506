package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;

/** Tells from bytes whether a head of a credential, or a part of one, stands around a {@code _}. */
final class UnderscoreMatcher {
    /** What may stand before it, as the last characters of heads, of names, and where one was cut. */
    static final String BEFORE = "kcst_EKlo\0" + SplitPoint.BEFORE;

    /** What stands after that of a reversed head, whatever stands before it. */
    static final char REVERSED = 'c';

    private UnderscoreMatcher() {}

    /** Whether a head ends at this place, be it of text with a NUL byte between its characters (UTF-16) or three (UTF-32). */
    static boolean isHead(byte[] bytes, int length, int at) {
        byte before = at == 0 ? (byte) '\n' : bytes[at - 1];
        if (before == 0) {
            return PrefixMatcher.endsAt(bytes, length, at, 2) || PrefixMatcher.endsAt(bytes, length, at, 4);
        }
        return Utf8.isFrom(bytes, length, at) && isNarrow(before, bytes, length, at);
    }

    private static boolean isNarrow(byte before, byte[] bytes, int length, int at) {
        if (at + 1 < length && bytes[at + 1] == REVERSED && SplitPrefixMatcher.isReversedAt(bytes, length, at)) {
            return true;
        }
        return switch (before) {
            case 'k', 'c' -> PrefixMatcher.endsAt(bytes, length, at, 1) || SplitPrefixMatcher.isAt(bytes, length, at);
            case 's' -> isAfter(bytes, at, 'c') && SplitPrefixMatcher.isAt(bytes, length, at);
            case 't' -> isTail(bytes, length, at);
            case '_' -> isAfter(bytes, at, 't') && PrefixMatcher.endsAt(bytes, length, at, 1);
            case 'E' -> PublicName.isBefore(bytes, at);
            case 'K' -> SplitPrefixMatcher.isCapitalAt(bytes, length, at);
            case 'l', 'o' -> SplitPrefixMatcher.isReversedAt(bytes, length, at);
            default -> SplitPoint.isBefore(bytes, at) && SplitPrefixMatcher.isAt(bytes, length, at);
        };
    }

    /** Whether the byte before the last one is this, or one where something could be cut. */
    private static boolean isAfter(byte[] bytes, int at, char expected) {
        return at > 1 && (bytes[at - 2] == expected || SplitPoint.isBefore(bytes, at - 1));
    }

    /** What ends in {@code t}: the names of many things do. */
    private static boolean isTail(byte[] bytes, int length, int at) {
        byte next = at + 1 < length ? bytes[at + 1] : 0;
        boolean mayBeReversed = next == 'k' || next == 's';
        return (mayBeReversed && SplitPrefixMatcher.isReversedAt(bytes, length, at))
                || (isStart(bytes, at)
                        && (PrefixMatcher.endsAt(bytes, length, at, 1) || SplitPrefixMatcher.isAt(bytes, length, at)));
    }

    private static boolean isStart(byte[] bytes, int at) {
        int third = at > 2 ? bytes[at - 3] : ' ';
        return switch (at > 1 ? bytes[at - 2] : ' ') {
            case 's' -> third == 'p' || third == 'e' || SplitPoint.isBefore(bytes, at - 2);
            case 'e' -> third == 'r';
            case 'r' -> true;
            default -> SplitPoint.isBefore(bytes, at - 1);
        };
    }
}

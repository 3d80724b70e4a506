package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.PrefixMatcher;
import java.util.List;

/** Tells from bytes whether a prefix that has no mode, such as {@code whsec_}, is cut, or the body right behind it. */
final class BareStem {
    private static final List<String> OBJECT_SECRET = List.of(Prefix.OBJECT_SECRET.substring(1));

    private BareStem() {}

    /**
     * Whether what follows the {@code _} at this place could be a body that is cut, or its first part.
     *
     * @param before how much of the stem stands before it
     */
    static boolean isAt(Stem stem, int before, byte[] bytes, int length, int at) {
        boolean isWhole = before == stem.text().length();
        if ((isWhole && stem.isLong()) || SplitPoint.isAfter(bytes, length, at + 1)) {
            return true;
        }
        int end = bodyEnd(bytes, length, at);
        return end > 0 && (stem.isLong() || isMixed(bytes, at + 1, end));
    }

    /** Where a body ends that is cut, or an object's id before the start of its secret; 0 if nothing like that starts here. */
    private static int bodyEnd(byte[] bytes, int length, int at) {
        int end = at + 1;
        while (end < length && PrefixMatcher.isWord(bytes[end]) && bytes[end] != '_') {
            end++;
        }
        boolean isEnd = end == length
                || SplitPoint.isAfter(bytes, length, end)
                || (bytes[end] == '_' && SplitPrefixMatcher.restAfter(OBJECT_SECRET, bytes, length, end + 1) >= 0);
        return end > at + 1 && isEnd ? end : 0;
    }

    /** Whether there are not only small letters, as in names. */
    static boolean isMixed(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 'a') {
                return true;
            }
        }
        return false;
    }

    /** Whether a word goes on with a part of the body of a bare prefix: names have only small letters, or more {@code _}. */
    static boolean isBodyOf(Prefix prefix, byte[] bytes, int start, int end) {
        int body = start;
        while (body < end && bytes[body] != '_') {
            body++;
        }
        boolean mayEnd = body == end
                || (prefix.isOfObject() && SplitPrefixMatcher.restAfter(OBJECT_SECRET, bytes, end, body + 1) >= 0);
        return mayEnd && (prefix.hasHexBody() ? isHexadecimal(bytes, start, body) : isMixed(bytes, start, body));
    }

    private static boolean isHexadecimal(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (!((bytes[at] >= '0' && bytes[at] <= '9') || (bytes[at] >= 'a' && bytes[at] <= 'f'))) {
                return false;
            }
        }
        return start < end;
    }

    /** Whether a body that is cut starts here; names have only small letters, so these must be near the end of a stem. */
    static boolean isBody(byte[] bytes, int length, int at) {
        int end = bodyEnd(bytes, length, at);
        return end > 0 && (isMixed(bytes, at + 1, end) || SplitPrefixMatcher.isNearStem(bytes, length, at));
    }
}

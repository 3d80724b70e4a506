package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;
import java.util.List;

/**
 * Tells from the bytes around a {@code _} whether a prefix of a credential stands there that is cut in two or more: a quotation
 * mark, a mark of an escape, a line end or an invisible character is where its other part should be.
 */
final class SplitPrefixMatcher {
    /** How far from a {@code _} a letter of its stem may stand. */
    private static final int NEAR = 64;

    private SplitPrefixMatcher() {}

    /** Whether a prefix's first {@code _} stands here and a part of the prefix is cut off. */
    static boolean isAt(byte[] bytes, int length, int at) {
        return isBehindStem(bytes, length, at)
                || (SplitPoint.isBefore(bytes, at) && restAfter(Stem.allRests(), bytes, length, at + 1) > 0)
                || (SplitPoint.isBeforeAny(bytes, at) && hasRest(Stem.allRests(), bytes, length, at + 1));
    }

    private static boolean isBehindStem(byte[] bytes, int length, int at) {
        Stem[] stems = Stem.endingWith(bytes[at - 1]);
        int word = stems.length == 0 ? 0 : Stem.wordBefore(bytes, at);
        for (Stem stem : stems) {
            int before = stem.before(bytes, length, at, word);
            boolean isWhole = before == stem.text().length();
            if ((before > 0 && isAfter(stem, before, bytes, length, at))
                    || (isWhole && isCutAfter(stem.rests(), bytes, length, at + 1))
                    || (hasRest(stem.rests(), bytes, length, at + 1) && stem.isCutBefore(bytes, length, at, word))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is behind the {@code _} could follow so much of a stem. */
    private static boolean isAfter(Stem stem, int before, byte[] bytes, int length, int at) {
        return restAfter(stem.rests(), bytes, length, at + 1) >= 0
                || (stem.isBare() && BareStem.isAt(stem, before, bytes, length, at));
    }

    /** How much of a rest starts here: all of it, or its start before a divider; -1 if it is something else. */
    static int restAfter(List<String> rests, byte[] bytes, int length, int start) {
        for (String rest : rests) {
            int count = 0;
            while (count < rest.length() && start + count < length && bytes[start + count] == rest.charAt(count)) {
                count++;
            }
            if (count == rest.length() || SplitPoint.isAfter(bytes, length, start + count)) {
                return count;
            }
        }
        return -1;
    }

    /** Whether a rest starts here and is cut by a mark of some language. */
    private static boolean isCutAfter(List<String> rests, byte[] bytes, int length, int start) {
        for (String rest : rests) {
            int count = 0;
            while (count < rest.length() && start + count < length && bytes[start + count] == rest.charAt(count)) {
                count++;
            }
            if (SplitPoint.isAfterAny(bytes, length, start + count)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRest(List<String> rests, byte[] bytes, int length, int start) {
        for (int i = 0; i < rests.size(); i++) {
            String rest = rests.get(i);
            if (start + rest.length() <= length && stands(rest, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stem, or its end between dividers, ends before this place, where it is cut or a rest is behind a mark. */
    static boolean hasStemBefore(byte[] bytes, int length, int at) {
        boolean isTab = bytes[at - 1] == 't' && at > 1 && bytes[at - 2] == '\\';
        boolean isCut = SplitPoint.isAfter(bytes, length, at);
        boolean mayGoOn = !isCut && !PrefixMatcher.isWord(bytes[at]);
        return !isTab && (isCut || mayGoOn) && Utf8.isFrom(bytes, length, at) && isStemBefore(bytes, length, at, isCut);
    }

    /** Whether two letters of a stem or more end here, and, if it is not cut, one of its rests stands behind a mark. */
    private static boolean isStemBefore(byte[] bytes, int length, int at, boolean isCut) {
        int word = Stem.wordBefore(bytes, at);
        for (Stem stem : Stem.endingWith(bytes[at - 1])) {
            if (stem.before(bytes, length, at, word) >= 2 && (isCut || isRest(stem, bytes, length, at + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRest(Stem stem, byte[] bytes, int length, int start) {
        for (String words : stem.restWords()) {
            if (start + words.length() <= length && stands(words, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the end of a stem ends here. */
    private static boolean isStemBefore(byte[] bytes, int length, int at) {
        int word = Stem.wordBefore(bytes, at);
        for (Stem stem : Stem.endingWith(bytes[at - 1])) {
            if (stem.before(bytes, length, at, word) >= 1) {
                return true;
            }
        }
        return false;
    }

    /** Whether something else in the file may make a prefix of what stands here: a {@code _} alone, or one and a body. */
    static boolean isOpenAt(byte[] bytes, int length, int at) {
        return SplitPoint.isBefore(bytes, at)
                && Utf8.isFrom(bytes, length, at)
                && (isAlone(bytes, length, at) || BareStem.isBody(bytes, length, at));
    }

    /** Whether the last letter of a stem stands near, cut before and behind; one letter is no sign farther away. */
    static boolean isNearStem(byte[] bytes, int length, int at) {
        for (int i = Math.max(1, at - NEAR); i < Math.min(length, at + NEAR); i++) {
            boolean mayEnd = Stem.endingWith(bytes[i - 1]).length > 0 && SplitPoint.isAfter(bytes, length, i);
            if (mayEnd && isStemBefore(bytes, length, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the {@code _} is all there is between two quotation marks, invisible characters or continued line ends. */
    private static boolean isAlone(byte[] bytes, int length, int at) {
        if (at == 0
                || at + 1 >= length
                || !SplitPoint.isBefore(bytes, at)
                || !SplitPoint.isAfter(bytes, length, at + 1)) {
            return false;
        }
        byte left = bytes[at - 1];
        byte right = bytes[at + 1];
        if (left < 0) {
            return right < 0 && SplitPoint.isInvisible(bytes, length, at + 1);
        }
        return left == right || (right == '\\' && left <= ' ' && SplitPoint.isBefore(bytes, at));
    }

    static boolean stands(String text, byte[] bytes, int start) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

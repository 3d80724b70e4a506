package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;
import java.util.Map;

/**
 * Tells from the bytes around a {@code _} whether a head of a credential stands there that is cut in two or more: a quotation
 * mark, a mark of an escape, a line end or an invisible character is where its other part should be.
 */
final class SplitPrefixMatcher {
    private static final String[] STEMS = {"sk", "rk", "pk", "ek", "pst", "rkcs", "oak", "whsec", "absec"};

    /** The last character of each stem by those that may be the last but one. */
    static final Map<String, Character> STEM_ENDS = Map.of("srpea", 'k', "s", 't', "c", 's', "e", 'c');

    private static final String[] MODES = {"live_", "test_", "org_"};
    private static final String[] REVERSED = {"evil_k", "tset_k", "gro_ks", "tset_sckr", "_ceshw", "_cesba"};
    private static final int LONGEST_STEM = 5;

    /** How far from a {@code _} a letter of its head may stand. */
    private static final int NEAR = 64;

    private SplitPrefixMatcher() {}

    /** Whether a head's first {@code _} stands here and a part of the head is cut off. */
    static boolean isAt(byte[] bytes, int length, int at) {
        int after = modeAfter(bytes, length, at + 1);
        return (after >= 0 && isBeforeMode(bytes, at, after)) || BareStem.isAt(bytes, length, at);
    }

    private static boolean isBeforeMode(byte[] bytes, int at, int after) {
        for (String stem : STEMS) {
            int before = stemBefore(bytes, at, stem);
            boolean isEnough = stem.length() == LONGEST_STEM ? before > 0 : before + after > 0;
            if (before == stem.length() || (before >= 0 && isEnough)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a stem, or its end between dividers, ends before this place, where it is cut or a mode is behind a mark. */
    static boolean hasStemBefore(byte[] bytes, int length, int at) {
        boolean isTab = bytes[at - 1] == 't' && at > 1 && bytes[at - 2] == '\\';
        boolean mayEnd = SplitPoint.isAfter(bytes, length, at)
                || (!PrefixMatcher.isWord(bytes[at]) && isMode(bytes, length, at + 1));
        return !isTab && mayEnd && isStemBefore(bytes, at, 2) && Utf8.isFrom(bytes, length, at);
    }

    private static boolean isMode(byte[] bytes, int length, int start) {
        for (String mode : MODES) {
            String word = mode.substring(0, mode.length() - 1);
            if (start + word.length() <= length && stands(word, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    /** Whether so much of a stem ends here. */
    private static boolean isStemBefore(byte[] bytes, int at, int least) {
        for (String stem : STEMS) {
            if (stemBefore(bytes, at, stem) >= least) {
                return true;
            }
        }
        return false;
    }

    /** How much of a stem stands before this place: all of it, or its end behind a divider; -1 if it is something else. */
    static int stemBefore(byte[] bytes, int at, String stem) {
        int count = 0;
        while (count < stem.length()
                && at - count > 0
                && bytes[at - 1 - count] == stem.charAt(stem.length() - 1 - count)) {
            count++;
        }
        boolean isStart = at == count;
        boolean isCut = at + 1 < bytes.length && bytes[at + 1] == '"';
        boolean isWhole = count == stem.length() && (isStart || !PrefixMatcher.isWord(bytes[at - 1 - count]) || isCut);
        return isWhole || SplitPoint.isBefore(bytes, at - count) ? count : -1;
    }

    /** How much of a mode starts here: all of it, or its start before a divider; -1 if it is something else. */
    private static int modeAfter(byte[] bytes, int length, int start) {
        for (String mode : MODES) {
            int count = 0;
            while (count < mode.length() && start + count < length && bytes[start + count] == mode.charAt(count)) {
                count++;
            }
            if (count == mode.length() || SplitPoint.isAfter(bytes, length, start + count)) {
                return count;
            }
        }
        return -1;
    }

    /** Whether something else in the file may make a head of what stands here: a {@code _} alone, or one and a body. */
    static boolean isOpenAt(byte[] bytes, int length, int at) {
        return SplitPoint.isBefore(bytes, at)
                && Utf8.isFrom(bytes, length, at)
                && (isAlone(bytes, length, at) || BareStem.isBody(bytes, length, at));
    }

    /** Whether the last letter of a stem stands near, cut before and behind; one letter is no sign farther away. */
    static boolean isNearStem(byte[] bytes, int length, int at) {
        for (int i = Math.max(1, at - NEAR); i < Math.min(length, at + NEAR); i++) {
            boolean mayEnd = bytes[i - 1] >= 'c' && bytes[i - 1] <= 't' && SplitPoint.isAfter(bytes, length, i);
            if (mayEnd && isStemBefore(bytes, i, 1)) {
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
            return right < 0 && SplitPoint.isInvisible(bytes, at + 1);
        }
        return left == right || (right == '\\' && left <= ' ' && SplitPoint.isBefore(bytes, at));
    }

    /** Whether a head in capital letters is all there is before a quotation mark. */
    static boolean isCapitalAt(byte[] bytes, int length, int at) {
        return at + 6 < length && bytes[at + 6] == '"' && (stands("_LIVE_", bytes, at) || stands("_TEST_", bytes, at));
    }

    /** Whether the last {@code _} of a reversed head stands here. */
    static boolean isReversedAt(byte[] bytes, int length, int at) {
        for (String head : REVERSED) {
            int start = at - head.indexOf('_');
            if (start >= 0 && start + head.length() <= length && stands(head, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stands(String text, byte[] bytes, int start) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[start + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

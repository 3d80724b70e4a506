package io.github.stripekeys.prefilter;

import io.github.stripekeys.credential.PrefixMatcher;

/** Tells from bytes whether a head that has no mode is cut: {@code whsec_} and {@code absec_}, right before the body. */
final class BareStem {
    private static final String[] STEMS = {"whsec", "absec"};

    private BareStem() {}

    /** Whether a stem ends before the {@code _} at this place, or the end of one and a body that is cut, too. */
    static boolean isAt(byte[] bytes, int length, int at) {
        for (String stem : STEMS) {
            int before = SplitPrefixMatcher.stemBefore(bytes, at, stem);
            if (before == stem.length() || (before > 0 && bodyEnd(bytes, length, at) > 0)) {
                return true;
            }
        }
        return false;
    }

    /** Where a body that is cut ends; 0 if nothing like that starts here. */
    private static int bodyEnd(byte[] bytes, int length, int at) {
        int end = at + 1;
        while (end < length && PrefixMatcher.isWord(bytes[end]) && bytes[end] != '_') {
            end++;
        }
        return end > at + 1 && (end == length || SplitPoint.isAfter(bytes, length, end)) ? end : 0;
    }

    /** Whether a body that is cut starts here; names have only small letters, so these must be near the end of a stem. */
    static boolean isBody(byte[] bytes, int length, int at) {
        int end = bodyEnd(bytes, length, at);
        for (int i = at + 1; i < end; i++) {
            if (bytes[i] < 'a') {
                return true;
            }
        }
        return end > 0 && SplitPrefixMatcher.isNearStem(bytes, length, at);
    }
}

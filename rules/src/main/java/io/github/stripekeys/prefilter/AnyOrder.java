package io.github.stripekeys.prefilter;

import java.util.Arrays;

/**
 * Whether words lead to the end of one prefix in any order, within a stretch of the file: all short words are somewhere in a large
 * one. At most one of them may be a single letter, since a program has all of those, too. For one file, from its start to its end.
 */
final class AnyOrder {
    private final int length;
    private final boolean mayHaveLetter;
    private final String prefix;
    private final int stretch;
    private Steps steps;
    private Steps before;
    private int number;
    private boolean isEndReached;

    /** By place: the places that words of a stretch lead to from there, as bits. */
    @SuppressWarnings("ArrayRecordComponent") // of one file, and changed only here
    private record Steps(long[] byWords, long[] byLetters) {
        Steps(int length) {
            this(new long[length], new long[length]);
        }

        boolean hasStart() {
            return (byWords[0] | byLetters[0]) != 0;
        }

        void clear() {
            Arrays.fill(byWords, 0);
            Arrays.fill(byLetters, 0);
        }
    }

    /**
     * For one prefix.
     *
     * @param stretch how many bytes one has; words of two neighbouring ones are put together
     */
    AnyOrder(String prefix, int stretch) {
        this.prefix = prefix;
        this.length = prefix.length();
        this.mayHaveLetter = prefix.indexOf('_') < length - 1;
        this.stretch = stretch;
        this.steps = new Steps(length);
        this.before = new Steps(length);
    }

    /**
     * Notes that a word leads from one place to another.
     *
     * @param at where it is in the file
     * @param isSingle whether it is a single character
     */
    void lead(int from, int to, int at, boolean isSingle) {
        if (at / stretch != number) {
            leave(at / stretch);
        }
        if (!isSingle || prefix.charAt(from) == '_') {
            steps.byWords[from] |= 1L << to;
        } else if (mayHaveLetter) {
            steps.byLetters[from] |= 1L << to;
        }
    }

    private void leave(int next) {
        isEndReached |= isReached();
        Steps old = before;
        before = steps;
        steps = old;
        steps.clear();
        if (next != number + 1) {
            before.clear();
        }
        number = next;
    }

    /** Whether words lead to the end of the prefix. */
    boolean isEndReached() {
        return isEndReached || isReached();
    }

    private boolean isReached() {
        if (!steps.hasStart() && !before.hasStart()) {
            return false;
        }
        long byWords = 1;
        long byLetter = 0;
        for (int from = 0; from < length; from++) {
            long words = steps.byWords[from] | before.byWords[from];
            if ((byWords >>> from & 1) != 0) {
                byWords |= words;
                byLetter |= steps.byLetters[from] | before.byLetters[from];
            }
            if ((byLetter >>> from & 1) != 0) {
                byLetter |= words;
            }
        }
        return ((byWords | byLetter) >>> length & 1) != 0;
    }
}

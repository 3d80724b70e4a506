package io.github.stripekeys.prefilter;

import java.util.Arrays;

/**
 * Whether words lead to the end of one prefix in any order, within a stretch of the file: all short words are somewhere in a large
 * one. Hardly any of them may be a single letter, since a program has all of those, too. For one file, from its start to its end.
 */
final class AnyOrder {
    /** So many letters of a prefix may stand alone. */
    private static final int MOST_SINGLE = 1;

    private static final int TOO_MANY = MOST_SINGLE + 1;

    private final String prefix;
    private final int length;
    private final boolean isBare;
    private final int stretch;

    /** By place and place: how many single letters the word is that leads from one to the other, in this stretch. */
    private int[][] steps;

    /** The same in the stretch before. */
    private int[][] before;

    private int number;
    private boolean isEndReached;

    /**
     * For one prefix.
     *
     * @param stretch how many bytes one has; words of two neighbouring ones are put together
     */
    AnyOrder(String prefix, int stretch) {
        this.prefix = prefix;
        this.length = prefix.length();
        this.isBare = prefix.indexOf('_') == length - 1;
        this.stretch = stretch;
        this.steps = new int[length][length + 1];
        this.before = new int[length][length + 1];
        clear(steps);
        clear(before);
    }

    private static void clear(int[][] steps) {
        for (int[] row : steps) {
            Arrays.fill(row, TOO_MANY);
        }
    }

    /**
     * Notes that a word leads from one place to another.
     *
     * @param at where it is in the file
     * @param size how many characters it has
     */
    void lead(int from, int to, int at, int size) {
        if (at / stretch != number) {
            leave(at / stretch);
        }
        steps[from][to] = Math.min(steps[from][to], singles(from, size));
    }

    private void leave(int next) {
        isEndReached |= isReached();
        int[][] old = before;
        before = steps;
        steps = old;
        clear(steps);
        if (next != number + 1) {
            clear(before);
        }
        number = next;
    }

    /** A letter that stands alone counts; of a prefix without a mode, too few are left for one to stand alone. */
    private int singles(int from, int size) {
        boolean isLetter = size == 1 && prefix.charAt(from) != '_';
        return isLetter ? (isBare ? TOO_MANY : 1) : 0;
    }

    /** Whether words lead to the end of the prefix. */
    boolean isEndReached() {
        return isEndReached || isReached();
    }

    private boolean isReached() {
        int[] singles = new int[length + 1];
        Arrays.fill(singles, TOO_MANY);
        singles[0] = 0;
        for (int from = 0; from < length; from++) {
            for (int to = from + 1; singles[from] <= MOST_SINGLE && to <= length; to++) {
                int step = Math.min(steps[from][to], before[from][to]);
                singles[to] = Math.min(singles[to], singles[from] + step);
            }
        }
        return singles[length] <= MOST_SINGLE;
    }
}

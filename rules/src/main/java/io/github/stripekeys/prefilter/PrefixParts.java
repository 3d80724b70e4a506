package io.github.stripekeys.prefilter;

import java.util.Arrays;

/** How far into one prefix the words of a file lead: in its order, each near the one before it, or in any order. For one file. */
final class PrefixParts {
    /** What a literal adds to the distance of two parts. A name or a keyword between two literals adds 1. */
    static final int LITERAL = 8;

    /** So far apart may two parts be that follow one another: eight literals and a few words. */
    private static final int MOST_BETWEEN = 9 * LITERAL - 1;

    /** The same if what they make is hardly more than a word. */
    private static final int MOST_BETWEEN_BARE = 3 * LITERAL - 1;

    /** In so many bytes, names may give parts another order. */
    private static final int FAR = 1 << 15;

    /** In so many bytes, the places in a list may. */
    private static final int NEAR = 1 << 11;

    private final int length;
    private final int mostBetween;

    /** By place: where the word is that led there from a start, each word being near the one before it. */
    private final int[] inOrder;

    /** By place: where the word is from which the rest led to the end, the first part being the last in the file. */
    private final int[] backwards;

    private final AnyOrder far;
    private final AnyOrder near;

    PrefixParts(String prefix) {
        this.length = prefix.length();
        this.mostBetween = prefix.indexOf('_') == length - 1 ? MOST_BETWEEN_BARE : MOST_BETWEEN;
        this.inOrder = new int[length + 1];
        this.backwards = new int[length + 1];
        this.far = new AnyOrder(prefix, FAR);
        this.near = new AnyOrder(prefix, NEAR);
        Arrays.fill(inOrder, -MOST_BETWEEN - 1);
        Arrays.fill(backwards, -MOST_BETWEEN - 1);
    }

    /** Notes that a word ends with so much of the prefix; whether the rest is right before it. */
    boolean start(int at, int word) {
        inOrder[at] = word;
        return isNear(backwards[at], word);
    }

    /** Notes that a word leads from one place to another; whether the end is reached in order, or the start in reverse. */
    boolean goOn(int from, int to, int word) {
        if (to == length || isNear(backwards[to], word)) {
            backwards[from] = word;
        }
        if (!isNear(inOrder[from], word)) {
            return false;
        }
        inOrder[to] = word;
        return to == length;
    }

    private boolean isNear(int before, int word) {
        return before != word && word - before <= mostBetween;
    }

    /**
     * Notes the same of a word that may be put in another order.
     *
     * @param at where it is in the file
     * @param size how many characters it has
     * @param isListed whether it is in a list, so that it has no name
     */
    void lead(int from, int to, int at, int size, boolean isListed) {
        near.lead(from, to, at, size);
        if (!isListed) {
            far.lead(from, to, at, size);
        }
    }

    /** Whether words lead to the end of the prefix, in any order. */
    boolean leadToEnd() {
        return far.isEndReached() || near.isEndReached();
    }
}

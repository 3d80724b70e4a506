package io.github.stripekeys.prefilter;

import io.github.stripekeys.prefilter.PrefixPlaces.Place;
import java.util.Arrays;

/** How far into each prefix the words of a file lead in its order, each near the one before it. */
final class PrefixOrder {
    /** What a literal adds to the distance of two parts. A name or a keyword between two literals adds 1. */
    private static final int LITERAL = 8;

    /** So far apart may two parts be that follow one another: eight literals and a few words. */
    private static final int MOST_BETWEEN = 9 * LITERAL - 1;

    /** The same if what they make is hardly more than a word. */
    private static final int MOST_BETWEEN_BARE = 3 * LITERAL - 1;

    /** By place: how far apart may what leads there be. */
    private static final byte[] MOST = most();

    /** By place: where the word is that led there from a start, each word being near the one before it. */
    private final int[] inOrder = new int[MOST.length];

    /** By place: where the word is from which the rest led to the end, the first part being the last in the file. */
    private final int[] backwards = new int[MOST.length];

    private int word;

    /** At the start of a file. */
    PrefixOrder() {
        Arrays.fill(inOrder, -MOST_BETWEEN - 1);
        Arrays.fill(backwards, -MOST_BETWEEN - 1);
    }

    /** Where another one was. */
    PrefixOrder(byte[] distances) {
        for (int i = 0; i < MOST.length; i++) {
            inOrder[i] = -distances[i];
            backwards[i] = -distances[MOST.length + i];
        }
    }

    private static byte[] most() {
        int length = PrefixPlaces.PARTS.stream()
                .mapToInt(part -> part.text().length() + 1)
                .sum();
        byte[] most = new byte[length];
        int start = 0;
        for (PrefixPlaces.Part part : PrefixPlaces.PARTS) {
            int end = start + part.text().length() + 1;
            boolean isBare = part.text().indexOf('_') == part.text().length() - 1;
            Arrays.fill(most, start, end, (byte) (isBare ? MOST_BETWEEN_BARE : MOST_BETWEEN));
            start = end;
        }
        return most;
    }

    /** Where it is: how far away is what has led to each place, and no more than matters. What follows depends on nothing else. */
    byte[] distances() {
        byte[] distances = new byte[2 * MOST.length];
        for (int i = 0; i < MOST.length; i++) {
            distances[i] = (byte) Math.min(word - inOrder[i], MOST[i] + 1);
            distances[MOST.length + i] = (byte) Math.min(word - backwards[i], MOST[i] + 1);
        }
        return distances;
    }

    /** Goes to the next word. */
    void next(boolean isLiteral) {
        word += isLiteral ? LITERAL : 1;
    }

    /** Notes that the word ends with a prefix up to this place; whether the rest is right before it. */
    boolean start(Place place) {
        int at = place.offset() + place.at();
        inOrder[at] = word;
        return isNear(backwards, at);
    }

    /** Notes that the word leads from one place to another; whether the end is reached in order, or the start in reverse. */
    boolean goOn(Place place, int count) {
        int from = place.offset() + place.at();
        int to = from + count;
        boolean isEnd = place.at() + count == place.prefix().length();
        if (isEnd || isNear(backwards, to)) {
            backwards[from] = word;
        }
        if (!isNear(inOrder, from)) {
            return false;
        }
        inOrder[to] = word;
        return isEnd;
    }

    private boolean isNear(int[] words, int at) {
        return words[at] != word && word - words[at] <= MOST[at];
    }
}

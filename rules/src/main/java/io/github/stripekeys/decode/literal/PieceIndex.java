package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pieces of texts by the characters that they start and end with, as far as those are ASCII. */
final class PieceIndex {
    private static final int ASCII = 128;

    private final List<List<String>> byFirst = lists();
    private final List<List<String>> byLast = lists();

    /**
     * An index.
     *
     * @param pieces none of which is empty
     */
    PieceIndex(Set<String> pieces) {
        for (String piece : pieces) {
            add(byFirst, piece.charAt(0), piece);
            add(byLast, piece.charAt(piece.length() - 1), piece);
        }
    }

    private static List<List<String>> lists() {
        List<List<String>> lists = new ArrayList<>(ASCII);
        for (int c = 0; c < ASCII; c++) {
            lists.add(new ArrayList<>(0));
        }
        return lists;
    }

    private static void add(List<List<String>> lists, char c, String piece) {
        if (c < ASCII) {
            lists.get(c).add(piece);
        }
    }

    /** Those that start with an ASCII character. */
    List<String> startingWith(char c) {
        return byFirst.get(c);
    }

    /** Those that end with an ASCII character. */
    List<String> endingWith(char c) {
        return byLast.get(c);
    }
}

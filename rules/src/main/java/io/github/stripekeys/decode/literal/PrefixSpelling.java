package io.github.stripekeys.decode.literal;

import java.util.Arrays;

/** Whether a prefix can be put together of pieces, with few of one character: any table of characters has all that there are. */
final class PrefixSpelling {
    /** So many characters of a prefix may stand alone. */
    private static final int MOST_SINGLE = 2;

    private final String prefix;
    private final PieceIndex pieces;

    /** How few pieces of one character are needed up to each place of the prefix. */
    private final int[] single;

    PrefixSpelling(String prefix, PieceIndex pieces) {
        this.prefix = prefix;
        this.pieces = pieces;
        this.single = new int[prefix.length() + 1];
    }

    boolean isPossible() {
        Arrays.fill(single, MOST_SINGLE + 1);
        for (int end = 1; end <= prefix.length(); end++) {
            start(end);
        }
        for (int at = 1; at < prefix.length(); at++) {
            if (single[at] <= MOST_SINGLE) {
                extend(at);
            }
        }
        return single[prefix.length()] <= MOST_SINGLE;
    }

    /** Looks for pieces that end with so much of the prefix; in front of {@code sk} is no letter or digit. */
    private void start(int end) {
        for (String piece : pieces.endingWith(prefix.charAt(end - 1))) {
            int start = piece.length() - end;
            boolean isEnd = piece.regionMatches(start, prefix, 0, end)
                    && (start == 0 || !isWord(piece.charAt(start - 1)) || end > prefix.indexOf('_'));
            if (isEnd) {
                mark(end, single(piece));
            }
        }
    }

    /** Marks where pieces lead to from a place that was reached. */
    private void extend(int at) {
        String rest = prefix.substring(at);
        for (String piece : pieces.startingWith(prefix.charAt(at))) {
            if (piece.startsWith(rest) || prefix.startsWith(piece, at)) {
                mark(Math.min(prefix.length(), at + piece.length()), single[at] + single(piece));
            }
        }
    }

    private void mark(int place, int needed) {
        single[place] = Math.min(single[place], needed);
    }

    private static int single(String piece) {
        return piece.length() == 1 ? 1 : 0;
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}

package io.github.stripekeys.source;

import java.util.Comparator;

/**
 * A place in a text.
 *
 * @param line starts at 1
 * @param column starts at 1, in UTF-16 code units
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** The first place of any text. */
    public static final Position START = new Position(1, 1);

    /** Behind every text. */
    static final Position END = new Position(Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** Before every text. */
    static final Position NOWHERE = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    /** The place in the whole text of a place in a part of it that starts here. */
    public Position plus(Position inside) {
        return new Position(line + inside.line - 1, inside.line == 1 ? column + inside.column - 1 : inside.column);
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}

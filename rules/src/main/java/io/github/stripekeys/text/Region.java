package io.github.stripekeys.text;

import java.util.Comparator;

/**
 * A stretch of text, in SARIF's convention: lines and columns start at 1, columns count UTF-16 code units, the end is
 * exclusive. All are 0 where there are no lines.
 */
public record Region(int startLine, int startColumn, int endLine, int endColumn) implements Comparable<Region> {
    private static final Comparator<Region> ORDER = Comparator.comparingInt(Region::startLine)
            .thenComparingInt(Region::startColumn)
            .thenComparingInt(Region::endLine)
            .thenComparingInt(Region::endColumn);

    /** Whether the other lies within. */
    public boolean contains(Region other) {
        return isBefore(startLine, startColumn, other.startLine, other.startColumn)
                && isBefore(other.endLine, other.endColumn, endLine, endColumn);
    }

    /** Whether both have a place in common. */
    public boolean overlaps(Region other) {
        return isBefore(startLine, startColumn, other.endLine, other.endColumn)
                && isBefore(other.startLine, other.startColumn, endLine, endColumn);
    }

    private static boolean isBefore(int line, int column, int otherLine, int otherColumn) {
        return line < otherLine || (line == otherLine && column <= otherColumn);
    }

    @Override
    public int compareTo(Region other) {
        return ORDER.compare(this, other);
    }
}

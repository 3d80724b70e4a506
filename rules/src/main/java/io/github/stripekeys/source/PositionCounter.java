package io.github.stripekeys.source;

/**
 * Counts lines and UTF-16 code units of text as its bytes go by: UTF-8 and what has one byte for each character, or UTF-16 if a
 * byte order mark says so. A line ends with LF, CR LF or CR.
 */
final class PositionCounter {
    private static final int WIDE = 2;

    private final int unit;
    private final int low;
    private int line = 1;
    private int column = 1;
    private boolean isAfterReturn;

    private PositionCounter(int unit, int low) {
        this.unit = unit;
        this.low = low;
    }

    /** A counter for the text that starts with these bytes. */
    static PositionCounter of(byte[] start, int length) {
        int mark = length < WIDE ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
        return mark == 0xfffe || mark == 0xfeff
                ? new PositionCounter(WIDE, mark == 0xfffe ? 0 : 1)
                : new PositionCounter(1, 0);
    }

    /** Whether a character has two bytes. */
    boolean isWide() {
        return unit == WIDE;
    }

    /** Where the counter is. */
    Position position() {
        return new Position(line, column);
    }

    /** A counter at the start of a text of the same sort. */
    PositionCounter again() {
        return new PositionCounter(unit, low);
    }

    PositionCounter count(byte[] bytes, int from, int to) {
        for (int i = from; i + unit <= to; i += unit) {
            int c = unit == 1 ? bytes[i] & 0xff : (bytes[i + low] & 0xff) | (bytes[i + 1 - low] & 0xff) << 8;
            if (c == '\n' || c == '\r') {
                line += c == '\n' && isAfterReturn ? 0 : 1;
                column = 1;
            } else if (unit == WIDE || (c & 0xc0) != 0x80) {
                column += unit == 1 && c >= 0xf0 ? 2 : 1;
            }
            isAfterReturn = c == '\r';
        }
        return this;
    }
}

package io.github.stripekeys.credential;

import java.util.Optional;

/**
 * Finds the column of a SQLite record that a place is in, by the header that stands before the columns and says the length of each:
 * "Database File Format", section 2.1, at sqlite.org. Works on any piece of a database or of its journals. All characters stand for one
 * byte each.
 */
final class SqliteRecord {
    /** So far before a text its record's header is looked for. */
    private static final int FARTHEST = 4096;

    private static final int LONGEST_HEADER = 127;
    private static final int LONGEST_VARINT = 9;
    private static final int LONGEST_ROW_ID = 9;
    private static final int FIRST_TEXT = 13;
    private static final int[] SIZES = {0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};

    private final String text;

    /** Where the last number that was read ended. */
    private int at;

    private SqliteRecord(String text) {
        this.text = text;
    }

    /** Whether a text is a database, a write-ahead log or a journal. */
    static boolean isIn(String text) {
        return text.startsWith("SQLite format 3\0")
                || text.startsWith("7\u007f\u0006")
                || text.startsWith("\u00d9\u00d5\u0005\u00f9");
    }

    /** The text column that this place is in, if its record's header shows it. */
    static Optional<BinaryField> columnAround(String text, int place) {
        SqliteRecord record = new SqliteRecord(text);
        for (int header = place - 2; header >= Math.max(0, place - FARTHEST); header--) {
            Optional<BinaryField> column = record.columnAround(header, place);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }

    private Optional<BinaryField> columnAround(int header, int place) {
        int size = text.charAt(header);
        int body = header + size;
        if (size < 2 || size > LONGEST_HEADER || body > place) {
            return Optional.empty();
        }
        long columnStart = body;
        BinaryField column = null;
        for (at = header + 1; at < body; ) {
            long type = varint();
            long length = length(type);
            if (length < 0 || at > body) {
                return Optional.empty();
            }
            boolean isHere = columnStart <= place && place < columnStart + length;
            if (isHere && (type < FIRST_TEXT || type % 2 == 0 || columnStart + length > text.length())) {
                return Optional.empty();
            }
            column = isHere ? new BinaryField((int) columnStart, (int) (columnStart + length)) : column;
            columnStart += length;
        }
        return Optional.ofNullable(column).filter(any -> hasSizeBefore(header, size(body, header)));
    }

    /** The size of the record whose header was read. */
    private long size(int body, int header) {
        long size = (long) body - header;
        for (at = header + 1; at < body; ) {
            size += length(varint());
        }
        return size;
    }

    /** Whether the record's size stands before it, with the row's number between in a table and nothing in an index. */
    private boolean hasSizeBefore(int header, long size) {
        for (int start = header - 1; start >= Math.max(0, header - LONGEST_VARINT - LONGEST_ROW_ID); start--) {
            at = start;
            if (varint() == size && (at == header || isRowId(at, header))) {
                return true;
            }
        }
        return false;
    }

    private boolean isRowId(int start, int end) {
        at = start;
        varint();
        return at == end;
    }

    private static long length(long type) {
        if (type < 0) {
            return -1;
        }
        return type < SIZES.length ? SIZES[(int) type] : (type - SIZES.length) / 2;
    }

    /** The number that starts at the current place: seven bits in each byte, the high ones first. */
    private long varint() {
        long value = 0;
        for (int i = 0; i < LONGEST_VARINT && at < text.length(); i++) {
            int c = text.charAt(at++);
            if (i == LONGEST_VARINT - 1) {
                return (value << 8) | (c & 0xff);
            }
            value = (value << 7) | (c & 0x7f);
            if (c < 0x80) {
                return value;
            }
        }
        return value;
    }
}

package io.github.stripekeys.credential;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The field of a binary file that a text is in: databases, serialized objects and compiled programs write texts without anything
 * between them and their neighbours, but with their length before them. All characters stand for one byte each.
 *
 * @param start of the field's text
 * @param end exclusive
 */
record BinaryField(int start, int end) {
    /** How far a control character, of which text has none, may be from a place in a binary file. */
    private static final int NEAR = 4096;

    /** Farther before a place no word is followed. */
    private static final int LONGEST_WORD = 256;

    /** The length of an int, little-endian. */
    private static final int INT = 4;

    /** A field with less than this is no credential. */
    private static final int SHORTEST = 19;

    /** PostgreSQL counts its own byte of the length, and marks it as a short one with the last bit. */
    private static final int POSTGRESQL = 2;

    /** Whether a text is one of a binary file around this place. */
    static boolean isBinaryAt(String text, int place) {
        int end = Math.min(text.length(), place + NEAR);
        for (int i = Math.max(0, place - NEAR); i < end; i++) {
            if (isControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControl(char c) {
        boolean isOfText = c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\u001b' || c == '\b';
        return c < ' ' && !isOfText;
    }

    /**
     * The field that starts at this place by the length that stands before it, in one of the forms in which it is usual.
     *
     * @param most characters it may have at most
     */
    static OptionalInt lengthBefore(String text, int start, int most) {
        return lengths(text, start)
                .filter(length -> length >= SHORTEST && length <= most && start + length <= text.length())
                .findFirst();
    }

    /** Java's serialization, protocol buffers, CBOR, MessagePack, binary property lists, Derby, HSQLDB, H2, Redis: one byte, or the last of more. */
    private static IntStream lengths(String text, int start) {
        int last = byteAt(text, start - 1);
        int second = byteAt(text, start - 2);
        boolean isSpread = last < 0x80 && second >= 0x80;
        int spread = isSpread ? (last << 7) | (second & 0x7f) : 0;
        int afterZeros = last == 0 && second == 0 && byteAt(text, start - 3) == 0 ? byteAt(text, start - INT) : 0;
        return IntStream.of(
                // A byte, or a number of two or more with the low byte last.
                last,
                // Seven bits in each byte, the low ones first: protocol buffers, Lucene, DEX.
                spread,
                // Four bytes with the low one first: marshalled Python, Parquet; BSON counts the NUL behind, too.
                afterZeros,
                afterZeros - 1,
                // Avro has the sign in the last bit.
                last % 2 == 0 ? last / 2 : 0,
                spread / 2,
                last % 2 == 1 ? last / POSTGRESQL - 1 : 0);
    }

    private static int byteAt(String text, int place) {
        return place < 0 || text.charAt(place) > 0xff ? -1 : text.charAt(place);
    }

    /** The field that a place is in, if the file's format shows it or there is a length before the first character of its word. */
    static Optional<BinaryField> around(String text, int place) {
        if (SqliteRecord.isIn(text)) {
            return SqliteRecord.columnAround(text, place);
        }
        int start = place;
        while (start > Math.max(0, place - LONGEST_WORD) && isWord(text.charAt(start - 1))) {
            start--;
        }
        if (start == place) {
            return Optional.empty();
        }
        int first = start;
        int least = place - start + SHORTEST;
        return lengths(text, first)
                .filter(length -> length > least && isText(text, first, first + length))
                .mapToObj(length -> new BinaryField(first, first + length))
                .findFirst();
    }

    private static boolean isText(String text, int start, int end) {
        if (end > text.length()) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (text.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private static boolean isWord(char c) {
        return c == '_' || Alphabet.ALPHANUMERIC.has(c);
    }
}

package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records written byte by byte after "Database File Format", section 2.1, at sqlite.org. */
final class SqliteRecordTest {
    private static final String ROW = varint(7, 1);
    private static final int LENGTH = 40;
    private static final String VALUE = "v".repeat(LENGTH);

    /** A number in this many bytes; more than it needs are allowed. */
    private static String varint(long value, int bytes) {
        int last = bytes == 9 ? 8 : 7;
        StringBuilder text = new StringBuilder();
        for (int i = bytes - 2; i >= 0; i--) {
            text.append((char) (0x80 | ((value >> last >> (7 * i)) & 0x7f)));
        }
        return text.append((char) (value & ((1 << last) - 1))).toString();
    }

    private static String header(String types) {
        return (char) (types.length() + 1) + types;
    }

    private static String type(int length) {
        long type = 13 + 2L * length;
        return varint(type, type < 128 ? 1 : 2);
    }

    private static String sized(String record, String row) {
        return varint(record.length(), record.length() < 128 ? 1 : 2) + row + record;
    }

    private static Optional<BinaryField> at(String text, int place) {
        return SqliteRecord.columnAround(text, place);
    }

    private static Optional<BinaryField> lastColumn(String text) {
        return Optional.of(new BinaryField(text.length() - LENGTH, text.length()));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,3", "4,4", "5,6", "6,8", "7,8", "8,0", "9,0", "12,0", "13,0", "14,1", "15,1"})
    void eachTypeOfTheColumnBefore(int type, int length) {
        String text = sized(header(varint(type, 1) + type(LENGTH)) + "\0".repeat(length) + VALUE, ROW);
        assertEquals(lastColumn(text), at(text, text.length() - 1));
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,3", "4,4", "5,6", "6,8", "7,8", "50,19"})
    void noNumberOrBlobIsText(int type, int length) {
        String record = header(varint(type, 1) + type(LENGTH)) + "\u0081".repeat(length) + VALUE;
        String text = sized(record, ROW);
        assertEquals(Optional.empty(), at(text, text.length() - LENGTH - 1));
    }

    @Test
    void aColumnIsFromItsFirstCharacterToItsLast() {
        String text = "\0".repeat(30) + sized(header(type(LENGTH) + type(LENGTH)) + VALUE + VALUE, ROW) + "more";
        int first = text.indexOf('v');
        for (int i = 0; i < LENGTH; i++) {
            assertEquals(Optional.of(new BinaryField(first, first + LENGTH)), at(text, first + i));
            int second = first + LENGTH;
            assertEquals(Optional.of(new BinaryField(second, second + LENGTH)), at(text, second + i));
        }
        assertEquals(Optional.empty(), at(text, first - 1));
        assertEquals(Optional.empty(), at(text, first + 2 * LENGTH));
    }

    @Test
    void aColumnThatIsCutIsNone() {
        String text = sized(header(type(LENGTH)) + VALUE, ROW);
        int start = text.indexOf('v');
        assertEquals(lastColumn(text), at(text, start));
        for (int end = start + 1; end < text.length(); end++) {
            assertEquals(Optional.empty(), at(text.substring(0, end), start));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9})
    void numbersOfEachLength(int bytes) {
        String record = header(varint(13 + 2 * LENGTH, bytes)) + VALUE;
        String text = "\0".repeat(30) + varint(record.length(), bytes) + varint(7, bytes) + record;
        assertEquals(lastColumn(text), at(text, text.length() - LENGTH));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8, 9})
    void largeNumbersOfEachLength(int bytes) {
        String record = header(varint(6, 1) + varint(13 + 2 * 300, bytes)) + "\0".repeat(8) + "v".repeat(300);
        String text = "\0".repeat(30) + varint(record.length(), bytes) + varint(-1, 9) + record;
        int start = text.length() - 300;
        assertEquals(Optional.of(new BinaryField(start, text.length())), at(text, start + 99));
    }

    @Test
    void aNegativeTypeIsNone() {
        String text = sized(header(varint(-1, 9) + type(LENGTH)) + VALUE, ROW);
        assertEquals(Optional.empty(), at(text, text.length() - 1));
    }

    @Test
    void theSizeStandsBefore() {
        String record = header(type(LENGTH)) + VALUE;
        String size = varint(record.length(), 1);
        String index = size + record;
        assertEquals(lastColumn(index), at(index, index.length() - 1), "no row number in an index");
        for (String before : new String[] {
            "",
            size + "\1\2",
            varint(record.length() + 1, 1) + ROW,
            varint(record.length() - 1, 1),
            size + "\u0081\u0081"
        }) {
            String text = before + record;
            assertEquals(Optional.empty(), at(text, text.length() - 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"125, true", "126, true", "127, false"})
    void theHeaderHasAtMost127Bytes(int columns, boolean isFound) {
        String record = header("\0".repeat(columns - 1) + type(LENGTH)) + VALUE;
        String text = sized(record, ROW);
        assertEquals(isFound ? lastColumn(text) : Optional.empty(), at(text, text.length() - 1));
    }

    @ParameterizedTest
    @CsvSource({"4096, true", "4097, false"})
    void theHeaderIsNear(int distance, boolean isFound) {
        String types = varint(13 + 2 * 5000, 3);
        String text = "\0".repeat(30) + sized(header(types) + "v".repeat(5000), ROW);
        int start = text.indexOf('v');
        Optional<BinaryField> column = Optional.of(new BinaryField(start, text.length()));
        assertEquals(isFound ? column : Optional.empty(), at(text, start - 4 + distance));
    }

    @Test
    void aNumberMayEndWithTheText() {
        IntStream.range(2, 9).forEach(i -> assertEquals(Optional.empty(), at("\2" + "\u00ff".repeat(i), 2)));
    }
}

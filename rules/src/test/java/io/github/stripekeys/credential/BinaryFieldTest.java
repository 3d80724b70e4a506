package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way in which a length stands before a text of 30, or of 200 characters, written out. */
final class BinaryFieldTest {
    private static final String SHORT = "x".repeat(30);
    private static final String LONG = "y".repeat(200);

    private static String bytes(int... bytes) {
        StringBuilder text = new StringBuilder();
        for (int b : bytes) {
            text.append((char) b);
        }
        return text.toString();
    }

    private static OptionalInt length(String before, String field) {
        return BinaryField.lengthBefore(before + field + "more and more", before.length(), 250);
    }

    @Test
    void aByteOrTheLastOfMore() {
        assertEquals(OptionalInt.of(30), length(bytes(30), SHORT));
        assertEquals(OptionalInt.of(30), length(bytes(9, 0, 0, 0, 30), SHORT));
        assertEquals(OptionalInt.of(200), length(bytes(0, 200), LONG));
        assertEquals(OptionalInt.empty(), length("", SHORT));
    }

    @Test
    void sevenBitsInEachOfTwoBytes() {
        assertEquals(OptionalInt.of(200), length(bytes(0x80 | (200 & 0x7f), 200 >> 7), LONG));
        assertEquals(OptionalInt.of(128), length(bytes(0x80, 1), LONG));
        assertEquals(OptionalInt.empty(), length(bytes(0x7f, 1), LONG));
    }

    @Test
    void fourBytesWithTheLowOneFirst() {
        assertEquals(OptionalInt.of(30), length(bytes(30, 0, 0, 0), SHORT));
        assertEquals(OptionalInt.empty(), length(bytes(30, 1, 0, 0), SHORT));
        assertEquals(OptionalInt.empty(), length(bytes(30, 0, 1, 0), SHORT));
        assertEquals(OptionalInt.of(19), length(bytes(20, 0, 0, 0), "z".repeat(6)), "of BSON, with the NUL behind it");
    }

    @Test
    void avroAndPostgresql() {
        assertEquals(OptionalInt.of(60), BinaryField.lengthBefore(bytes(60) + "x".repeat(70), 1, 250));
        assertEquals(
                OptionalInt.of(30),
                BinaryField.lengthBefore(bytes(60) + SHORT, 1, 250),
                "half of it, if it is no more");
        assertEquals(OptionalInt.of(200), BinaryField.lengthBefore(bytes(0x90, 3) + LONG, 2, 250));
        assertEquals(OptionalInt.of(30), BinaryField.lengthBefore(bytes(63) + SHORT, 1, 250));
    }

    @Test
    void isWithinBounds() {
        String field = bytes(30) + SHORT;
        assertEquals(OptionalInt.of(30), BinaryField.lengthBefore(field, 1, 30));
        assertEquals(OptionalInt.empty(), BinaryField.lengthBefore(field, 1, 29));
        assertEquals(OptionalInt.empty(), BinaryField.lengthBefore(field.substring(0, 30), 1, 30));
        assertEquals(OptionalInt.of(19), BinaryField.lengthBefore(bytes(19) + SHORT, 1, 30));
        assertEquals(OptionalInt.empty(), BinaryField.lengthBefore(bytes(18) + SHORT, 1, 30));
        assertEquals(OptionalInt.empty(), BinaryField.lengthBefore("\u0100" + SHORT, 1, 500));
    }

    @Test
    void isAroundAPlaceInItsText() {
        String text = bytes(40) + "name_of_it" + "x".repeat(30) + "and more";
        assertEquals(Optional.of(new BinaryField(1, 41)), BinaryField.around(text, 11));
        assertEquals(Optional.empty(), BinaryField.around(text, 1), "nothing of a word stands before it");
        assertEquals(Optional.empty(), BinaryField.around(text, 30), "less than a credential is left");
        assertEquals(Optional.empty(), BinaryField.around(text.replace("xx", "x\t"), 11));
        assertEquals(Optional.empty(), BinaryField.around(text.substring(0, 40), 11));
        assertEquals(Optional.of(new BinaryField(1, 41)), BinaryField.around(text.substring(0, 41), 11));
        assertEquals(Optional.of(new BinaryField(1, 41)), BinaryField.around(text, 21));
        assertEquals(Optional.empty(), BinaryField.around(text, 22));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 11, 14, 31})
    void aControlCharacterMakesAFileBinary(int control) {
        assertTrue(BinaryField.isBinaryAt("a" + (char) control, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', '\f', 0x1b, '\b', ' ', 0x7f, 0xe9})
    void othersDoNot(int character) {
        assertFalse(BinaryField.isBinaryAt("a" + (char) character, 0));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "4096, true", "4097, false"})
    void isBinaryNearOnly(int distance, boolean isBinary) {
        String text = "\0" + "a".repeat(5000);
        assertEquals(isBinary, BinaryField.isBinaryAt(text, distance));
        String behind = "a".repeat(5000) + "\0";
        assertEquals(distance < 4096, BinaryField.isBinaryAt(behind, 5000 - distance));
    }
}

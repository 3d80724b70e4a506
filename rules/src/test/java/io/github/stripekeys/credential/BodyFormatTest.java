package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Keys;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where bodies end, to the character; what stands before and behind them is there to tempt. */
final class BodyFormatTest {
    private static final String BEFORE = "aB3_";

    private static String letters(int length) {
        return Keys.base62("body", 1, length);
    }

    /** How long the body at the start of a text is, wherever the text stands; -1 if there is none. */
    private static int length(BodyFormat format, String text) {
        int end = format.end(BEFORE + text, BEFORE.length());
        assertEquals(end < 0 ? -1 : end - BEFORE.length(), format.end(text, 0));
        return format.end(text, 0);
    }

    @Test
    void lettersAndDigitsAreSixteenAtLeast() {
        assertEquals(-1, length(BodyFormat.ALPHANUMERIC, letters(15)));
        assertEquals(16, length(BodyFormat.ALPHANUMERIC, letters(16)));
        for (String other : List.of("_", "-", "+", "/", ".", "@", "[", "`", "{", ":", "é", " ")) {
            assertEquals(20, length(BodyFormat.ALPHANUMERIC, letters(20) + other + letters(20)), other);
        }
        assertEquals(62, length(BodyFormat.ALPHANUMERIC, "azAZ09".repeat(10) + "xY"));
    }

    @Test
    void aWholeLongBodyEndsWhereItIsWhole() {
        String whole = "51" + letters(87) + "00" + letters(8);
        assertEquals(99, length(BodyFormat.ALPHANUMERIC, whole));
        assertEquals(99, length(BodyFormat.ALPHANUMERIC, whole + "x"));
        String other = "41" + whole.substring(2);
        assertEquals(100, length(BodyFormat.ALPHANUMERIC, other + "x"));
    }

    @Test
    void aTailIsTakenOnlyIfItIsWhole() {
        String body = letters(20);
        assertEquals(20, length(BodyFormat.TAILED, body));
        assertEquals(31, length(BodyFormat.TAILED, body + "_00" + letters(8)));
        assertEquals(31, length(BodyFormat.TAILED, body + "_00" + letters(8) + "-"));
        for (String tail :
                List.of("_00" + letters(7), "_00" + letters(9), "_01" + letters(8), "00" + "_" + letters(8))) {
            int expected = tail.startsWith("_") ? 20 : 22;
            assertEquals(expected, length(BodyFormat.TAILED, body + tail), tail);
        }
        assertEquals(-1, length(BodyFormat.TAILED, "abc_00" + letters(8)));
        assertEquals(-1, BodyFormat.TAILED.end("_00" + letters(8), 0));
    }

    @Test
    void base64HasItsPaddingUnlessALengthIsUsual() {
        String hex = "0a1b".repeat(16);
        assertEquals(32, length(BodyFormat.BASE64, letters(32) + "+abc"));
        assertEquals(64, length(BodyFormat.BASE64, hex + "/abc"));
        String mixed = letters(64);
        assertEquals(68, length(BodyFormat.BASE64, mixed + "/abc"));
        assertEquals(35, length(BodyFormat.BASE64, letters(31) + "/abc"));
        assertEquals(22, length(BodyFormat.BASE64, letters(20) + "==="));
        assertEquals(21, length(BodyFormat.BASE64, letters(20) + "=a"));
        assertEquals(20, length(BodyFormat.BASE64, letters(20) + "-"));
        assertEquals(32, length(BodyFormat.BASE64, letters(32) + "="));
        assertEquals(-1, length(BodyFormat.BASE64, letters(15)));
        assertEquals(16, length(BodyFormat.BASE64, letters(14) + "+/"));
    }

    @Test
    void aSecretOfAnObjectHasItsIdBeforeIt() {
        assertEquals(32, length(BodyFormat.OBJECT_SECRET, letters(8) + "_secret_" + letters(16)));
        assertEquals(-1, length(BodyFormat.OBJECT_SECRET, letters(7) + "_secret_" + letters(16)));
        assertEquals(-1, length(BodyFormat.OBJECT_SECRET, letters(8) + "_secret_" + letters(15)));
        assertEquals(-1, length(BodyFormat.OBJECT_SECRET, letters(8) + "_secre_" + letters(16)));
    }

    @Test
    void aUuidHasItsGroups() {
        String uuid = Keys.uuid("body", 1);
        assertEquals(36, length(BodyFormat.UUID, uuid));
        assertEquals(36, length(BodyFormat.UUID, uuid + "-"));
        assertEquals(-1, length(BodyFormat.UUID, uuid + "0"));
        assertEquals(-1, length(BodyFormat.UUID, uuid.substring(1)));
        assertEquals(-1, length(BodyFormat.UUID, uuid.replace("-", "")));
        assertEquals(-1, length(BodyFormat.UUID, uuid.substring(0, 35)));
        assertEquals(-1, length(BodyFormat.UUID, uuid.replaceFirst("-", "")));
    }

    @Test
    void everyBodyStartsWithLettersAndDigits() {
        assertEquals(8, BodyFormat.OBJECT_SECRET.least());
        assertEquals(8, BodyFormat.UUID.least());
        assertEquals(16, BodyFormat.ALPHANUMERIC.least());
    }

    @Test
    void mixedCaseNeedsBoth() {
        assertTrue(Alphabet.mixesCase("1aB"));
        assertFalse(Alphabet.mixesCase("1ab"));
        assertFalse(Alphabet.mixesCase("1AB"));
        assertFalse(Alphabet.HEX.has('A'));
        assertFalse(Alphabet.HEX.has('g'));
        assertTrue(Alphabet.HEX.has('f'));
    }

    @Test
    void structuresAreToldByLengthStartAndTail() {
        String tail = "00" + letters(8);
        assertEquals(Structure.CHARS_99, Structure.of("51" + letters(87) + tail));
        assertEquals(Structure.OTHER, Structure.of("52" + letters(87) + tail));
        assertEquals(Structure.OTHER, Structure.of("51" + letters(87) + "01" + letters(8)));
        assertEquals(Structure.CHARS_34, Structure.of(letters(24) + tail));
        assertEquals(Structure.OTHER, Structure.of(letters(24) + "01" + letters(8)));
        assertEquals(Structure.CHARS_24, Structure.of("a" + letters(23)));
        assertEquals(Structure.OTHER, Structure.of("51" + letters(22)));
        assertEquals(Structure.OTHER, Structure.of("a" + letters(22)));
        assertTrue(Structure.CHARS_34.isCertain() && Structure.CHARS_99.isCertain());
        assertFalse(Structure.CHARS_24.isCertain() || Structure.OTHER.isCertain());
    }

    @Test
    void wholeStartsOfLongerBodiesAreKnown() {
        String medium = "a" + letters(23) + "00" + letters(8);
        assertEquals(
                List.of(medium, medium.substring(0, 24)),
                Structure.completePrefixes(medium + "x").toList());
        assertEquals(List.of(), Structure.completePrefixes(medium).toList(), "it is whole itself");
        assertEquals(
                List.of("a" + letters(23)),
                Structure.completePrefixes("a" + letters(24)).toList());
        assertEquals(List.of(), Structure.completePrefixes("51" + letters(24)).toList());
    }
}

package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The thresholds that tell what people fill in from what is random, on both of their sides. */
final class MaskHeuristicsTest {
    @ParameterizedTest
    @CsvSource({
        "aB3xxxxx9q, true",
        "xxxxxaB39q, true",
        "aB39qxxxxx, true",
        "aB3xxxx9qZ, false",
        "a1xxxxyyyy, false",
        // of 64 hexadecimal digits, more are alike by chance
        "0a1bbbbbbbb2, true",
        "0a1bbbbbbb2c, false"
    })
    void isMaskedFromARunOfFive(String body, boolean isMasked) {
        assertEquals(isMasked, MaskHeuristics.isMasked(body));
    }

    @ParameterizedTest
    @CsvSource({
        "abcabcabdabcadcbaccbadbc, true",
        "abcdefghijklmnopqrstuvwx, false",
        // at most ten, and at most two in five
        "abcdefghijabcdefghijabcdefghij, true",
        "abcdefghijkabcdefghijkabcdefghijk, false",
        "abcdabcdab, true",
        "abcdeabcde, false"
    })
    void isOfFewCharacters(String body, boolean isOfFew) {
        assertEquals(isOfFew, MaskHeuristics.isOfFewCharacters(body));
    }

    @ParameterizedTest
    @CsvSource({"0918273645, true", "qpwoeiruty, true", "QPWOEIRUTY, true", "qpwoeirut1, false", "Qpwoeiruty, false"})
    void isOfOneClass(String body, boolean isOfOne) {
        assertEquals(isOfOne, MaskHeuristics.isOfOneClass(body));
    }

    @ParameterizedTest
    @CsvSource({
        "ab12ab12ab12, true",
        "aB12Ab12ab12, true",
        "ab12cd34ef56, false",
        // nine of ten are the same when it is shifted by its half
        "q0w9e8r7t6q0w9e8r7t5, true",
        "q0w9e8r7t6q0w9e8r7u5, false",
        "ab, false",
        "aa, true"
    })
    void isPeriodic(String body, boolean isPeriodic) {
        assertEquals(isPeriodic, MaskHeuristics.isPeriodic(body));
    }

    @ParameterizedTest
    @CsvSource({
        "..., true",
        "…, true",
        "***, true",
        "*, true",
        "•, true",
        "'${a}', true",
        "'{a}', true",
        "<a>, true",
        "%s, true",
        "xXx1, true",
        "Your, true",
        "abc, false",
        "xx1, false",
        "%d, false",
        "'..', false"
    })
    void standsForABody(String text, boolean stands) {
        assertEquals(stands, MaskHeuristics.standsFor("_" + text, 1));
    }
}

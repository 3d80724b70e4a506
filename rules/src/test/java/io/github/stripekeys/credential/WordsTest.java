package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three fifths of a body, no less, are words or sequences. */
final class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "YourKeyHereSecret, true",
        "secretzqvw, true",
        "secretzqjvx, false",
        "zqvwsecret, true",
        "xzqjvsecret, false",
        "zqsecretvw, true",
        "barbarzqvw, true",
        "abczq, true",
        "abczzq, false",
        "defzqwv, false",
        "zqdefgjv, false",
        "efghizqv, true",
        "654321zqvw, true",
        "777777zqvw, true",
        "zqvw777777, true",
        "12zq12vw12, false",
        "1m2n3o4pzqvj, true",
        "zqvj1m2n3o4p, true",
        "1m2n3oz, false",
        "1m2nzqvwjx, false",
        "zqvw, false"
    })
    void coverMostOfABody(String body, boolean isCovered) {
        assertEquals(isCovered, Words.coverMostOf(body));
    }
}

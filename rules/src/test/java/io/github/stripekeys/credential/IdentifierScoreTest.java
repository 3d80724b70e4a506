package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the model, as another program computes them from its tables, and the bound on both of its sides. */
final class IdentifierScoreTest {
    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "a, 0",
        "ab, 3",
        "aB, -3",
        "a1, -9",
        "1a, -2",
        "11, 4",
        "AB, -3",
        "Aa, -8",
        "1A, -3",
        "A1, -7",
        "zz, 1",
        "zZ, -14",
        "Zz, 1",
        "az, -6",
        "za, 5",
        "getValue, 37",
        "createPaymentIntent, 94",
        "q8Zr2mLx0b, -61"
    })
    void isTheSumOfItsSteps(String text, int score) {
        assertEquals(score, IdentifierModel.score(text));
    }

    /** Of 24 characters it is 24 half bits, and one more for each that is missing. */
    @ParameterizedTest
    @CsvSource({
        "427payment, true",
        "7methodget, false",
        "createTypezjset7, true",
        "getcreatezjgetId, false",
        "Configmethodpaymentzjxq, true",
        "zjvalueConfigmethodzj42, false",
        "zjConfigcreatezjmethod42, true",
        "xq42paymentvaluemethodzj, false",
        "IdmethodpaymentzjConfigzj, true",
        "payment42methodcreatezjzj, false"
    })
    void isAnIdentifierFromABoundOn(String text, boolean isIdentifier) {
        assertEquals(isIdentifier, IdentifierModel.isIdentifier(text));
    }

    @ParameterizedTest
    @CsvSource({
        "11111111111111111111, false",
        "111111111111111111111g, true",
        "abababababab, true",
        "ababababab1ab, false"
    })
    void isNoneOfHexadecimalDigits(String text, boolean isIdentifier) {
        assertEquals(isIdentifier, IdentifierModel.isIdentifier(text));
    }
}

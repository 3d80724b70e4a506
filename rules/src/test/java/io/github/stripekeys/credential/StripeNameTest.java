package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StripeNameTest {
    @ParameterizedTest
    @CsvSource({
        "stripe, true",
        "Stripe, true",
        "STRIPE, true",
        "com.stripe.Stripe, true",
        "myStripeKey, true",
        "STRIPEDB, false",
        "striped, false",
        "StripedLock, false",
        "STRIPED_LOCK, false",
        "a striped stripe, true",
        "stripeData, true",
        "tripe, false",
        "my tripe, false",
        "strip, false"
    })
    void isInTextAsInBytes(String text, boolean isNamed) {
        assertEquals(isNamed, StripeName.isIn(text));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isInBytes = false;
        for (int at = 0; at < bytes.length; at++) {
            isInBytes |= (bytes[at] | ' ') == 'p' && StripeName.isAround(bytes, bytes.length, at);
        }
        assertEquals(isNamed, isInBytes);
    }

    @ParameterizedTest
    @CsvSource({"a stripe, 0, 8, true", "a stripe, 0, 7, false", "a striped, 0, 8, false", "stripe a, 1, 8, false"})
    void isInAPart(String text, int from, int to, boolean isNamed) {
        assertEquals(isNamed, StripeName.isIn(text, from, to));
    }
}

package io.github.stripekeys.credential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Whatever the part, as a pattern finds it, which sees one character more. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a stripe", "xStripe stripes tripe", "STRIPED_STRIPE", "stripedStripe", "sTRIPE STRIPe STRIPEd"})
    void isInEachPartAsAPatternFindsIt(String text) {
        Matcher name = Pattern.compile("[Ss]tripe(?!d)|STRIPE(?!D)").matcher(text);
        for (int from = 0; from <= text.length(); from++) {
            for (int to = from; to <= text.length(); to++) {
                name.useTransparentBounds(true).region(from, to);
                assertEquals(name.find(), StripeName.isIn(text, from, to), text.substring(from, to));
            }
        }
    }

    @Test
    void isInBytesThatEndWithIt() {
        for (String before : new String[] {"", "a", "s"}) {
            byte[] bytes = (before + "stripe").getBytes(StandardCharsets.UTF_8);
            int at = before.length() + 4;
            assertTrue(StripeName.isAround(bytes, bytes.length, at));
            assertFalse(StripeName.isAround(bytes, bytes.length - 1, at));
            assertFalse(StripeName.isAround(bytes, bytes.length - 2, at));
        }
    }
}

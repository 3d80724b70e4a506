package io.github.stripekeys.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SummaryTest {
    @Test
    void tellsWhatWasFoundInWhat() {
        assertEquals(
                "Stripe credentials: blocked, 2 findings (1 high, 1 info), scanned 1 file, 0.0 MB; 1 of 1 module",
                summary("a=@sk_live@\nb=@pk_live@\n"));
    }

    @Test
    void tellsThatThereIsNothing() {
        assertEquals(
                "Stripe credentials: clean, no credential, scanned 1 file, 0.0 MB, 1 placeholder; 1 of 1 module",
                summary("a=sk_live_your_key_here"));
    }

    @Test
    void readsTheSameInEveryLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertEquals("1,234 files", Summary.count(1234, "file"));
            tellsWhatWasFoundInWhat();
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String summary(String text) {
        return Summary.of(Fixture.scan("a.properties", Tokens.fill(text)));
    }
}

package io.github.stripekeys.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SummaryTest {
    @Test
    void tellsWhatWasFoundInWhat() {
        assertEquals(
                "Stripe credentials: blocked, 1 open finding (1 high); scanned 1 file (0 bytes), 1 module",
                summary("a=@sk_live@\nb=@pk_live@\n"));
    }

    @Test
    void tellsThatThereIsNothing() {
        assertEquals(
                "Stripe credentials: clean, no Stripe secrets found; scanned 1 file (0 bytes), 1 module",
                summary("a=sk_live_your_key_here"));
    }

    @Test
    void passesACorrectShop() {
        assertEquals(
                "Stripe credentials: passed, no Stripe secrets found, 1 key public by design; scanned 1 file (0 bytes), 1 module",
                summary("a=@pk_live@"));
    }

    @Test
    void doesNotCallOpenOrKnownFindingsClean() {
        ScanResult result = Fixture.scan("a.properties", Tokens.fill("a=@sk_live@"));
        ScanResult never =
                new ScanResult("1", FailOn.NEVER, result.scope(), result.stats(), result.findings(), result.problems());
        assertTrue(
                Summary.of(never)
                        .startsWith("Stripe credentials: passed (failOn=never) with 1 open finding (1 high); scanned "),
                Summary.of(never));
        ScanResult known = result.with(
                result.findings().stream()
                        .map(finding -> finding.with(Status.KNOWN))
                        .toList(),
                List.of());
        assertTrue(
                Summary.of(known).startsWith("Stripe credentials: passed with 1 known finding (1 high); scanned "),
                Summary.of(known));
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

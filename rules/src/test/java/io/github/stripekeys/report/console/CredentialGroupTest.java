package io.github.stripekeys.report.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.RecordedLines;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A credential in several places is told once, at its worst place. */
final class CredentialGroupTest {
    private static final String TEXT = "a=@sk_live@\nb=@rk_live@\nNEXT_PUBLIC_PAY=@sk_live@\nc=@sk_live@\n";

    private final ScanResult result = Fixture.scan("a.properties", Tokens.fill(TEXT));

    @Test
    void hasItsWorstPlaceFirst() {
        List<CredentialGroup> leaks = CredentialGroup.of(result.findings().stream());
        assertEquals(
                List.of("a.properties:3", "a.properties:2"),
                leaks.stream().map(leak -> leak.worst().place()).toList());
        assertEquals(List.of(2, 0), leaks.stream().map(CredentialGroup::others).toList());
    }

    @Test
    void isOneLine() {
        RecordedLines log = new RecordedLines();
        new ConsoleReport(log, new AnsiColor(false)).show(result);
        assertEquals(2, log.lines().size(), log.lines()::toString);
        String first = log.lines().get(0);
        assertEquals(
                "error: a.properties:3:17 critical secret-key-live sk_live_…",
                first.substring(0, first.indexOf('…') + 1));
        assertEquals(" (and in 2 more places)", first.substring(first.indexOf(" (and")));
    }
}

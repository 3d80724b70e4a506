package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

final class VerdictTest {
    @Test
    void cleanPasses() {
        assertDoesNotThrow(() -> Verdict.pronounce(scan("a=b"), settings(false)));
    }

    @Test
    void worstFindingIsNamedFirst() {
        assertFails(
                "2 Stripe credentials fail the build (1 high, 1 medium), the worst: secret-key-live at a.properties:2",
                scan("a=@rk_live@\nb=@sk_live@\n"));
    }

    @Test
    void credentialInTwoPlacesIsOne() {
        assertFails(
                "1 Stripe credential fails the build (1 high), the worst: secret-key-live at a.properties:1",
                scan("a=@sk_live@\nb=@sk_live@\n"));
    }

    @Test
    void gapsFailUnlessTheyAreAccepted() {
        ScanResult result = withGaps(scan("a=b"));
        assertFails(
                "The scan is incomplete: big: too big and 1 more problem; pass -Dstripe-keys.allowIncomplete to accept that",
                result);
        assertDoesNotThrow(() -> Verdict.pronounce(result, settings(true)));
    }

    @Test
    void findingsOutweighGaps() {
        ScanResult result = withGaps(scan("a=@sk_live@"));
        assertThrows(MojoFailureException.class, () -> Verdict.pronounce(result, settings(true)));
    }

    private static void assertFails(String message, ScanResult result) {
        MojoFailureException failure =
                assertThrows(MojoFailureException.class, () -> Verdict.pronounce(result, settings(false)));
        assertEquals(message + "; see " + SomeSettings.OUT.resolve("report.json"), failure.getMessage());
    }

    private static ScanResult scan(String text) {
        return Fixture.scan("a.properties", Tokens.fill(text));
    }

    private static ScanResult withGaps(ScanResult result) {
        List<Problem> problems = List.of(
                new Problem("big", Problem.Kind.TOO_LARGE, "too big"),
                new Problem("closed", Problem.Kind.UNREADABLE, "permission denied"),
                new Problem("torn.java", Problem.Kind.NOT_PARSED, "no gap: searched as text"));
        return new ScanResult(
                result.toolVersion(), result.failOn(), result.scope(), result.stats(), result.findings(), problems);
    }

    private static Settings settings(boolean allowIncomplete) {
        return SomeSettings.allowingIncomplete(allowIncomplete);
    }
}

package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.SomeRequest;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BuildOutcomeTest {
    @Test
    void cleanPasses() {
        assertEquals(Optional.empty(), BuildOutcome.failure(scan("a=b"), request(false)));
    }

    @Test
    void worstFindingIsNamedFirst() {
        assertFails(
                "2 Stripe credentials fail the build (1 high, 1 medium), the worst: secret-key-live at a.properties:2. Rotate them, then remove them from the code; to accept one for a while, add it to .stripe-keys/suppressions.yml",
                scan("a=@rk_live@\nb=@sk_live@\n"));
    }

    @Test
    void credentialInTwoPlacesIsOne() {
        assertFails(
                "1 Stripe credential fails the build (1 high; in 2 places), the worst: secret-key-live at a.properties:1. Rotate it, then remove it from the code; to accept one for a while, add it to .stripe-keys/suppressions.yml",
                scan("a=@sk_live@\nb=@sk_live@\n"));
    }

    @Test
    void gapsFailUnlessTheyAreAccepted() {
        ScanResult result = withGaps(scan("a=b"));
        assertFails(
                "The scan is incomplete: big: too big (and 2 more). Repair it, exclude it (-Dstripe-keys.excludes='big'), or"
                        + " pass -Dstripe-keys.allowIncomplete",
                result);
        assertEquals(Optional.empty(), BuildOutcome.failure(result, request(true)));
    }

    @Test
    void findingsOutweighGaps() {
        ScanResult result = withGaps(scan("a=@sk_live@"));
        assertTrue(BuildOutcome.failure(result, request(true)).isPresent());
    }

    private static void assertFails(String message, ScanResult result) {
        String report = SomeRequest.OUT.resolve("report.json").toString();
        assertEquals(
                Optional.of(new BuildFailure(result.outcome(), message + "; see " + report)),
                BuildOutcome.failure(result, request(false)));
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

    private static ScanRequest request(boolean allowIncomplete) {
        return SomeRequest.allowingIncomplete(allowIncomplete);
    }
}

package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

class MergedResultsTest {
    private static final ScanResult CLEAN = Fixture.scan("a.properties", "");
    private static final ScanResult LEAK = Fixture.scan("b.properties", Tokens.fill("stripe=@sk_live@\n"));

    @Test
    void isAsBadAsTheWorst() {
        assertEquals(
                Outcome.CLEAN,
                new MergedResults(List.of(CLEAN, CLEAN)).merged("1").outcome());
        assertEquals(
                Outcome.FINDINGS,
                new MergedResults(List.of(CLEAN, LEAK)).merged("1").outcome());
    }

    @Test
    void isJudgedByTheStrictest() {
        ScanResult lenient = judged(LEAK, FailOn.NEVER);
        assertEquals(
                FailOn.NEVER, new MergedResults(List.of(lenient)).merged("1").failOn());
        List<ScanResult> mixed = List.of(judged(CLEAN, FailOn.HIGH), lenient, judged(CLEAN, FailOn.LOW));
        assertEquals(FailOn.LOW, new MergedResults(mixed).merged("1").failOn());
        assertEquals(
                FailOn.CRITICAL,
                new MergedResults(mixed).merged("1", FailOn.CRITICAL).failOn());
    }

    @Test
    void addsUp() {
        ScanResult merged = new MergedResults(List.of(CLEAN, LEAK)).merged("1");
        assertEquals(2, merged.stats().files());
        assertEquals(LEAK.findings(), merged.findings());
        assertEquals(
                CLEAN.scope().modulesInReactor() + LEAK.scope().modulesInReactor(),
                merged.scope().modulesInReactor());
    }

    private static ScanResult judged(ScanResult result, FailOn failOn) {
        return new ScanResult(
                result.toolVersion(), failOn, result.scope(), result.stats(), result.findings(), result.problems());
    }
}

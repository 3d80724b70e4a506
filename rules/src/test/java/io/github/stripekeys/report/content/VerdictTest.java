package io.github.stripekeys.report.content;

import static io.github.stripekeys.report.Results.finding;
import static io.github.stripekeys.report.Results.live;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.report.content.Verdict.Look;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Finding PAGE = live("abc", Surface.CLIENT, "app.js", 3);
    private static final Finding SERVER = live("def", Surface.SERVER, "A.java", 3);
    private static final Finding TEST =
            finding(Rule.SECRET_KEY_TEST, Kind.SECRET, Mode.TEST, "ghi", Surface.CLIENT, "b.js", 1);
    private static final Finding WEBHOOK =
            finding(Rule.WEBHOOK_SECRET, Kind.WEBHOOK, Mode.UNKNOWN, "jkl", Surface.SERVER, "B.java", 1);
    private static final Finding PUBLISHABLE =
            finding(Rule.PUBLISHABLE_KEY, Kind.PUBLISHABLE, Mode.LIVE, "mno", Surface.CLIENT, "app.js", 1);

    @Test
    void countsCredentialsNotPlaces() {
        Finding again = live("abc", Surface.SERVER, "C.java", 3);
        assertVerdict(Look.BLOCKED, "Blocked: 2 live keys, 1 reaches the browser.", PAGE, again, SERVER);
    }

    @Test
    void namesWhatIsBlocked() {
        assertVerdict(
                Look.BLOCKED,
                "Blocked: 2 live keys, 1 other secret and 1 test key, 2 reach the browser.",
                PAGE,
                SERVER,
                TEST,
                WEBHOOK,
                PUBLISHABLE);
        assertVerdict(Look.BLOCKED, "Blocked: 1 live key, it reaches the browser.", PAGE);
        assertVerdict(Look.BLOCKED, "Blocked: 1 live key.", SERVER);
    }

    @Test
    void doesNotCallAFindingClean() {
        assertVerdict(Look.PASSED, "Not blocked, but found: 1 publishable key.", PUBLISHABLE);
    }

    @Test
    void isCleanWithoutOpenFindings() {
        assertVerdict(Look.CLEAN, "Clean: no open finding in 1,234 files.", Results.with(Status.KNOWN, PAGE));
    }

    @Test
    void saysWhatWasNotInScope() {
        assertEquals(
                "Everything in scope was looked at. Not in scope: 1 module of the build.",
                Verdict.of(Results.of()).detail());
    }

    @Test
    void doesNotCallAGapClean() {
        Verdict verdict = Verdict.of(Results.of(List.of(), Results.GAP));
        assertEquals(Look.INCOMPLETE, verdict.look());
        assertEquals("Incomplete: 1 problem kept part of the project from being looked at.", verdict.sentence());
    }

    @Test
    void tellsAGapBesideFindings() {
        Verdict verdict = Verdict.of(Results.of(List.of(PAGE), Results.GAP));
        assertEquals(Look.BLOCKED, verdict.look());
        assertTrue(verdict.detail().contains("incomplete as well: 1 problem"), verdict.detail());
    }

    @Test
    void doesNotCallNothingClean() {
        ScanResult nothing = new ScanResult("1.0.0", FailOn.MEDIUM, Results.SCOPE, Stats.NONE, List.of(), List.of());
        assertEquals(Look.NOTHING, Verdict.of(nothing).look());
    }

    @Test
    void explainsWhyNothingFails() {
        ScanResult never =
                new ScanResult("1.0.0", FailOn.NEVER, Results.SCOPE, Results.STATS, List.of(PAGE), List.of());
        assertEquals(
                new Verdict(
                        Look.PASSED,
                        "Not blocked, but found: 1 live key, it reaches the browser.",
                        "No finding fails the build, because failOn is never."),
                Verdict.of(never));
    }

    private static void assertVerdict(Look look, String sentence, Finding... findings) {
        Verdict verdict = Verdict.of(Results.of(findings));
        assertEquals(sentence, verdict.sentence());
        assertEquals(look, verdict.look());
    }
}

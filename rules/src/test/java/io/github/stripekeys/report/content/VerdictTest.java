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
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.Verdict.Look;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.source.git.history.Provenance;
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
        assertVerdict(Look.BLOCKED, "Build blocked: 2 live keys (1 served to browsers).", PAGE, again, SERVER);
    }

    /** Counts of different things say of what they are. */
    @Test
    void tellsFindingsFromCredentials() {
        Finding again = live("abc", Surface.SERVER, "C.java", 3);
        assertTrue(Verdict.of(Results.of(PAGE, again, SERVER))
                .detail()
                .startsWith("3 findings of 2 credentials are medium or worse."));
        assertTrue(Verdict.of(Results.of(PAGE, SERVER)).detail().startsWith("2 findings are medium or worse."));
    }

    @Test
    void saysWhatWasServedAndIsGone() {
        CommitInfo by = new CommitInfo("a".repeat(40), "2024-01-01T10:00:00Z", "Ann");
        Finding gone = PAGE.with(new Provenance(new FirstSeen(by, List.of("a.js"), List.of(), false, by), null));
        assertVerdict(Look.BLOCKED, "Build blocked: a live secret key was served to browsers.", gone);
        assertVerdict(Look.BLOCKED, "Build blocked: 2 live keys (1 was served to browsers).", gone, SERVER);
    }

    @Test
    void namesWhatIsBlocked() {
        assertVerdict(
                Look.BLOCKED,
                "Build blocked: 2 live keys (1 served to browsers), 1 webhook signing secret and 1 test key (served to browsers).",
                PAGE,
                SERVER,
                TEST,
                WEBHOOK,
                PUBLISHABLE);
        assertVerdict(Look.BLOCKED, "Build blocked: a live secret key is served to browsers.", PAGE);
        assertVerdict(Look.BLOCKED, "Build blocked: 1 live key.", SERVER);
    }

    @Test
    void passesACorrectShopWithAnInventory() {
        assertVerdict(Look.CLEAN, "Passed: no Stripe secrets found in 1,234 files.", PUBLISHABLE);
        String detail = Verdict.of(Results.of(PUBLISHABLE)).detail();
        assertTrue(detail.contains("Public by design: 1 publishable key."), detail);
    }

    @Test
    void doesNotCallAFindingClean() {
        Finding low = finding(Rule.SECRET_KEY_TEST, Kind.SECRET, Mode.TEST, "ghi", Surface.SERVER, "B.java", 1);
        assertVerdict(Look.PASSED, "Passed with 1 open finding: 1 test key.", low);
        assertEquals(
                "Nothing open reaches the failOn threshold (medium). 1 module of this build was not scanned.",
                Verdict.of(Results.of(low)).detail());
    }

    @Test
    void doesNotCallAnAcceptedLiveKeyClean() {
        assertVerdict(
                Look.ACCEPTED,
                "Passed with 1 known and 1 suppressed findings: 2 live keys (1 served to browsers).",
                Results.with(Status.KNOWN, PAGE),
                Results.with(Status.SUPPRESSED, SERVER));
    }

    @Test
    void fitsTheWordsToWhoSeesIt() {
        Finding app = Results.because("packed into the application: an Android resource", PAGE);
        assertVerdict(Look.BLOCKED, "Build blocked: a live secret key is shipped in an app.", app);
        Finding packed = live("abc", Surface.ARTIFACT, "shop.jar", 1);
        assertVerdict(Look.BLOCKED, "Build blocked: 1 live key.", packed);
    }

    @Test
    void isCleanWithoutOpenFindings() {
        assertVerdict(Look.CLEAN, "Clean: no Stripe secrets found in 1,234 files.");
    }

    @Test
    void saysWhatWasNotInScope() {
        assertEquals(
                "Every file in scope was scanned. 1 module of this build was not scanned.",
                Verdict.of(Results.of()).detail());
    }

    @Test
    void doesNotCallAGapClean() {
        Verdict verdict = Verdict.of(Results.of(List.of(), Results.GAP));
        assertEquals(Look.INCOMPLETE, verdict.look());
        assertEquals("Incomplete: 1 item could not be scanned.", verdict.sentence());
    }

    @Test
    void tellsAGapBesideFindings() {
        Verdict verdict = Verdict.of(Results.of(List.of(PAGE), Results.GAP));
        assertEquals(Look.BLOCKED, verdict.look());
        assertTrue(verdict.detail().contains("also incomplete: 1 item"), verdict.detail());
    }

    @Test
    void saysWhyAScanCouldNotRun() {
        Problem problem = new Problem(null, Problem.Kind.SCAN_FAILED, "the baseline cannot be read");
        ScanResult failed = Results.of(List.of(), problem);
        assertEquals(
                new Verdict(
                        Look.INCOMPLETE,
                        "Error: the scan could not run.",
                        "This is not a clean result. Reason: the baseline cannot be read"),
                Verdict.of(failed));
        assertTrue(Summary.of(failed).startsWith("Stripe credentials: error, the scan could not run;"));
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
                        "Passed with 1 open finding: 1 live key (served to browsers).",
                        "failOn is set to never, so findings do not fail the build. 1 module of this build was not scanned."),
                Verdict.of(never));
    }

    private static void assertVerdict(Look look, String sentence, Finding... findings) {
        Verdict verdict = Verdict.of(Results.of(findings));
        assertEquals(sentence, verdict.sentence());
        assertEquals(look, verdict.look());
    }
}

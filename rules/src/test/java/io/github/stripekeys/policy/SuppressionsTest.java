package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuppressionsTest {
    private static final String FILE = ".stripe-keys/suppressions.yml";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final String TERMS =
            "\n  reason: a sandbox that is wiped nightly\n  owner: payments\n  ticket: PAY-1\n  expires: ";
    private static final AcceptedProject PROJECT = AcceptedProject.of("src/main/resources/a.yml", "stripe: @whsec@\n");

    private static Policy policy(String selector, String expires) throws IOException {
        return policy(selector, expires, TODAY);
    }

    /** Of a file that was written today and is read on another day. */
    private static Policy policy(String selector, String expires, LocalDate day) throws IOException {
        String text = "- " + selector + TERMS + expires + "\n";
        return new Policy(Baseline.NONE, SuppressionFile.read(FILE, text, TODAY), false, day);
    }

    private static Finding only(AcceptedProject project, Policy policy) {
        ScanResult result = project.scan(policy);
        assertEquals(1, result.findings().size());
        return result.findings().get(0);
    }

    @Test
    void acceptedFindingPassesAndShowsByWhom() throws IOException {
        Policy policy = policy("rule: webhook-secret", "2026-12-31");
        Finding finding = only(PROJECT, policy);
        assertEquals(Status.SUPPRESSED, finding.status());
        assertEquals(
                new Suppression(
                        "payments",
                        "a sandbox that is wiped nightly",
                        LocalDate.of(2026, 12, 31),
                        "PAY-1",
                        FILE,
                        1,
                        33),
                finding.suppression());
        assertEquals(Outcome.CLEAN, PROJECT.scan(policy).outcome());
    }

    @Test
    void holdsToTheEndOfItsLastDay() throws IOException {
        LocalDate last = LocalDate.of(2026, 12, 31);
        assertFalse(only(PROJECT, policy("rule: webhook-secret", "2026-12-31", last))
                .isOpen());
        Policy after = policy("rule: webhook-secret", "2026-12-31", last.plusDays(1));
        Finding back = only(PROJECT, after);
        assertTrue(back.isOpen());
        assertTrue(back.message().endsWith("; suppression expired on 2026-12-31 (owner: payments)"), back::message);
        assertNotNull(back.suppression());
        assertEquals(Outcome.FINDINGS, PROJECT.scan(after).outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/resources, src/main/resources/**",
        "a.yml, **/a.yml",
        "'*.yml', **/*.yml",
        "resources/**, **/resources/**"
    })
    void saysWhatAGlobThatMatchesNothingCouldMean(String glob, String meant) throws IOException {
        ScanResult result = PROJECT.scan(policy("path: '" + glob + "'", "2026-12-31"));
        assertEquals(
                List.of("line 1: no finding has path " + glob + "; did you mean path " + meant + "? (owner payments)"),
                result.problems().stream().map(Problem::message).toList());
    }

    @Test
    void everythingThatAnEntrySaysMustFit() throws IOException {
        String fingerprint = only(PROJECT, Policy.NONE).fingerprint();
        for (String fits : List.of("path: src/main/**", "path: '**/a.yml'", "fingerprint: " + fingerprint)) {
            assertFalse(only(PROJECT, policy(fits, "2026-12-31")).isOpen(), fits);
        }
        for (String other : List.of("path: a.yml", "rule: oauth-token", "rule: webhook-secret\n  path: docs/**")) {
            assertTrue(only(PROJECT, policy(other, "2026-12-31")).isOpen(), other);
        }
    }

    @Test
    void liveSecretKeyIsNotAcceptedForLong() throws IOException {
        AcceptedProject live = AcceptedProject.of("a.yml", "stripe: @sk_live@\n");
        Finding open = only(live, policy("path: a.yml", "2027-03-31"));
        assertTrue(open.isOpen());
        assertTrue(
                open.message().contains("not suppressed by " + FILE + ":1: 2027-03-31 is 123 days ahead"),
                open::message);
        assertFalse(only(live, policy("path: a.yml", "2026-12-28")).isOpen());
    }

    @Test
    void entryWithoutAFindingIsStale() throws IOException {
        List<Problem> problems =
                PROJECT.scan(policy("rule: oauth-token", "2026-12-31")).problems();
        assertEquals(
                List.of(new Problem(
                        FILE,
                        Problem.Kind.STALE_SUPPRESSION,
                        "line 1: no finding has rule oauth-token any more; delete the entry (owner payments)")),
                problems);
        assertFalse(problems.get(0).kind().leavesGap());
        assertEquals(
                List.of(),
                PROJECT.scan(policy("rule: webhook-secret", "2026-12-31")).problems());
    }

    @Test
    void suppressionComesBeforeTheBaselineThatDoesNotExpire() throws IOException {
        Policy suppressed = policy("rule: webhook-secret", "2026-12-31");
        Baseline baseline = Baseline.of(PROJECT.scan(suppressed).findings());
        assertEquals(Baseline.NONE, baseline);
        Policy both = new Policy(PROJECT.baseline().baseline(), suppressed.suppressions(), false, TODAY);
        assertEquals(Status.SUPPRESSED, only(PROJECT, both).status());
    }

    @Test
    void packageFollowsItsSources() throws IOException {
        Finding source = only(PROJECT, Policy.NONE);
        Finding packed = source.at(new Location("target/a-1.jar", "a.yml", true));
        Policy policy = policy("path: src/main/**", "2026-12-31");
        assertEquals(List.of(Status.SUPPRESSED, Status.SUPPRESSED), statuses(policy, source, packed));
        Finding elsewhere = source.at(Location.file("other.yml"));
        assertEquals(List.of(Status.SUPPRESSED, Status.OPEN, Status.OPEN), statuses(policy, source, packed, elsewhere));
        assertEquals(List.of(Status.OPEN), statuses(policy, packed));
    }

    private static List<Status> statuses(Policy policy, Finding... findings) {
        return policy.mark(List.of(findings), Coverage.ALL).stream()
                .map(Finding::status)
                .toList();
    }
}

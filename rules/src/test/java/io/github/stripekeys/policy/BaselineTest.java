package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BaselineTest {
    private static final AcceptedProject OLD = AcceptedProject.of("a.yml", "stripe: @sk_live@\n");

    private final Policy baseline = OLD.baseline();

    @Test
    void whatWasThereIsKnownAndPasses() {
        assertEquals(List.of("a.yml:1 known"), OLD.statuses(baseline));
        assertEquals(Outcome.CLEAN, OLD.scan(baseline).outcome());
        assertEquals(Outcome.FINDINGS, OLD.scan(Policy.NONE).outcome());
    }

    @Test
    void anotherCredentialInItsPlaceIsNew() {
        assertEquals(
                List.of("a.yml fixed", "a.yml:1 open"),
                OLD.with("a.yml", "stripe: @sk_live:2@\n").statuses(baseline));
    }

    @Test
    void sameCredentialInASecondPlaceIsNew() {
        assertEquals(
                List.of("a.yml:1 known", "b.yml:1 open"),
                OLD.with("b.yml", "stripe: @sk_live@\n").statuses(baseline));
    }

    @Test
    void whatHasMovedIsKnownAndSaysFromWhere() {
        AcceptedProject moved = OLD.without("a.yml").with("b.yml", "\nstripe: @sk_live@\n");
        Finding finding = moved.scan(baseline).findings().get(0);
        assertEquals(List.of("b.yml:2 known"), moved.statuses(baseline));
        assertEquals(Severity.INFO, finding.severity());
        assertEquals("; moved here from a.yml, where the baseline has it", remark(finding));
    }

    @Test
    void oneOldPlaceAccountsForOneNewPlace() {
        AcceptedProject copied =
                OLD.without("a.yml").with("b.yml", "x: @sk_live@\n").with("c.yml", "x: @sk_live@\n");
        assertEquals(List.of("b.yml:1 known", "c.yml:1 open"), copied.statuses(baseline));
    }

    @Test
    void whatHasMovedToWhereMorePeopleSeeItIsNew() {
        AcceptedProject moved = OLD.without("a.yml").with("src/main/resources/static/a.js", "x = '@sk_live@';");
        assertEquals(List.of("a.yml fixed", "src/main/resources/static/a.js:1 open"), moved.statuses(baseline));
    }

    @Test
    void whatIsGoneIsFixedOnlyIfItWasLookedFor() {
        assertEquals(List.of("a.yml fixed"), OLD.with("a.yml", "").statuses(baseline));
        assertEquals(List.of(), baseline.withFixed(List.of(), Coverage.NONE));
        List<Finding> moved =
                AcceptedProject.of("b.yml", "x: @sk_live@").scan(Policy.NONE).findings();
        assertEquals(moved, baseline.mark(moved, Coverage.NONE));
    }

    /** A module fails for a place that the others may have left: whether they have is not known yet, or depends on who was faster. */
    @Test
    void whatIsNewInOneModuleHasNotMovedOnceAllAreTogether() {
        List<Finding> found =
                AcceptedProject.of("b.yml", "x: @sk_live@").scan(Policy.NONE).findings();
        List<Finding> marked = baseline.mark(found, place -> place.startsWith("b"));
        assertEquals(
                List.of("b.yml open", "a.yml fixed"),
                baseline.withFixed(marked, Coverage.ALL).stream()
                        .map(finding -> finding.path() + " " + finding.status().id())
                        .toList());
    }

    @Test
    void whatIsPackagedIsKnownByItsCredential() {
        List<Finding> findings = OLD.scan(Policy.NONE).findings();
        Location jar = new Location("target/a-1.0.jar", "a.yml", true);
        List<Finding> both = List.of(findings.get(0), findings.get(0).at(jar));
        assertEquals(1, Baseline.of(both).entries().size());
        assertEquals(
                List.of(Status.KNOWN, Status.KNOWN),
                baseline.mark(both, Coverage.ALL).stream().map(Finding::status).toList());
        assertEquals(
                List.of("target/a-1.0.jar!/a.yml"),
                Baseline.of(both.subList(1, 2)).entries().stream()
                        .map(Entry::path)
                        .toList());
    }

    @Test
    void entryIsAPlaceInAnArchiveToo() {
        Entry entry = new Entry("v1:x", Rule.SECRET_KEY_LIVE, "lib/a.jar!/b.jar!/c.yml");
        Location location = FixedFinding.of(entry).location();
        assertEquals(new Location("lib/a.jar", "b.jar!/c.yml", false), location);
        assertEquals(Surface.SERVER, FixedFinding.of(entry).exposure().surface());
    }

    private static String remark(Finding finding) {
        return finding.message().substring(finding.message().indexOf(';'));
    }
}

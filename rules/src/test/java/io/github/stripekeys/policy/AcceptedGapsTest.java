package io.github.stripekeys.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.file.BaselineFile;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.Fixture;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a project cannot have looked at, it accepts like a finding, until its content changes. */
final class AcceptedGapsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final String PATH = "src/test/resources/broken.zip";
    private static final byte[] BROKEN = Arrays.copyOf(Archives.zip(new Entry("a", "first")), 60);
    private static final byte[] OTHER = Arrays.copyOf(Archives.zip(new Entry("a", "other")), 60);

    private static ScanResult scan(String path, byte[] bytes, Policy policy) {
        return Fixture.scan(Map.of(path, bytes), policy);
    }

    private static Policy suppressing(String entry, LocalDate today) throws IOException {
        return new Policy(
                Baseline.NONE, SuppressionFile.read(".stripe-keys/suppressions.yml", entry, TODAY), false, today);
    }

    private static String entry(String path, String sha256) {
        return "- {path: \"%s\", sha256: %s, reason: what the tests need, owner: parsers, expires: 2026-12-31}"
                .formatted(path, sha256);
    }

    private static String sha256() {
        return String.valueOf(scan(PATH, BROKEN, Policy.NONE).problems().get(0).sha256());
    }

    @Test
    void theBaselineAcceptsThemUntilTheyChange() throws IOException {
        ScanResult before = scan(PATH, BROKEN, Policy.NONE);
        assertEquals(Outcome.INCOMPLETE, before.outcome());
        String file = BaselineFile.write(Baseline.of(before.findings()).withGaps(before.problems()));
        Policy policy = new Policy(BaselineFile.read(file), Suppressions.NONE, false, TODAY);
        ScanResult after = scan(PATH, BROKEN, policy);
        assertEquals(Outcome.CLEAN, after.outcome());
        assertTrue(after.problems().stream()
                .allMatch(problem -> problem.acceptance().equals(Problem.Acceptance.KNOWN)));
        assertEquals(Outcome.INCOMPLETE, scan(PATH, OTHER, policy).outcome());
        assertEquals(
                file,
                BaselineFile.write(Baseline.of(after.findings()).withGaps(after.problems())),
                "written again, it is the same");
    }

    @Test
    void whatTheBuildPackagesOfThemIsAcceptedToo() throws IOException {
        Policy policy = suppressing(entry("src/test/**", sha256()), TODAY);
        Map<String, byte[]> files =
                Map.of(PATH, BROKEN, "target/app.jar", Archives.stored(new Entry("resources/broken.zip", BROKEN)));
        assertEquals(Outcome.CLEAN, Fixture.scan(files, policy).outcome());
        assertEquals(
                Outcome.INCOMPLETE,
                scan("main/other.zip", BROKEN, policy).outcome(),
                "elsewhere alone, the suppression does not speak of it");
    }

    @Test
    void aSuppressionEnds() throws IOException {
        Policy policy = suppressing(entry("**", sha256()), LocalDate.of(2027, 1, 1));
        ScanResult result = scan(PATH, BROKEN, policy);
        assertEquals(Outcome.INCOMPLETE, result.outcome());
        assertTrue(result.problems().get(0).message().endsWith("suppression expired on 2026-12-31 (owner: parsers)"));
    }

    @Test
    void reportsSayWhoAcceptsThem() throws IOException {
        ScanResult result = scan(PATH, BROKEN, suppressing(entry("**", sha256()), TODAY));
        ScanResult read = ReportReader.read(ReportFormat.JSON.write(result));
        assertEquals(result.problems(), read.problems());
        assertEquals(
                Problem.Acceptance.suppressed("until 2026-12-31 by parsers: what the tests need"),
                read.problems().get(0).acceptance());
    }

    @Test
    void aSuppressionOfAGapHidesNoFinding() {
        IOException failure = assertThrows(
                IOException.class,
                () -> SuppressionFile.read(
                        "s.yml", entry("**", sha256()).replace("{path", "{rule: webhook-secret, path"), TODAY));
        assertEquals(
                "line 1: a sha256 is of what cannot be looked at: it has no rule and no fingerprint",
                failure.getMessage());
        assertEquals(List.of(), Baseline.NONE.gaps());
    }
}

package io.github.stripekeys.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.policy.file.SuppressionFile;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever way a result takes to where the policy is applied, it is marked in the same way. */
final class AcceptanceStepTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final Location PACKAGE = new Location("target/shop-1.0.jar", "allowed.yml", true);
    private static final Map<String, byte[]> FILES = files(
            "allowed.yml", "key: @whsec@ # ALLOW",
            "wrong.yml", "key: @whsec:2@ # ALLOW x",
            "old/a.yml", "key: @sk_live@",
            "new/moved.yml", "key: @sk_live:3@",
            "suppressed.yml", "key: @rk_live@",
            "open.yml", "key: @sk_live:4@");

    private final AcceptanceStep step = new AcceptanceStep(policy());

    @Test
    void everyMarkIsThere() {
        ScanResult all = step.withAbsent(step.accept(found(), Coverage.ALL), Coverage.ALL);
        assertEquals(
                List.of(
                        "allowed.yml suppressed",
                        "gone.yml fixed",
                        "new/moved.yml known",
                        "old/a.yml known",
                        "open.yml open",
                        "suppressed.yml suppressed",
                        "target/shop-1.0.jar suppressed",
                        "wrong.yml open"),
                marks(all));
        assertEquals(
                List.of("dir/b.zip known", "suppressions.yml open", "wrong.yml open"),
                all.problems().stream()
                        .map(problem ->
                                problem.path() + " " + problem.acceptance().status())
                        .distinct()
                        .toList());
    }

    @Test
    void resultThatWasReadBackIsMarkedTheSame() throws IOException {
        ScanResult direct = step.accept(found(), Coverage.ALL);
        assertEquals(json(direct), json(step.accept(readBack(found()), Coverage.ALL)));
        assertEquals(
                json(step.withAbsent(direct, Coverage.ALL)), json(step.withAbsent(readBack(direct), Coverage.ALL)));
    }

    @Test
    void partsThatWereMarkedBeforeHaveTheSameAbsentOnes() throws IOException {
        ScanResult whole = step.accept(found(), Coverage.ALL);
        List<ScanResult> parts = new ArrayList<>();
        for (Finding finding : whole.findings()) {
            parts.add(readBack(whole.with(List.of(finding))));
        }
        ScanResult merged = new ScanResults(parts).merged().orElseThrow();
        assertEquals(
                marks(step.withAbsent(whole, Coverage.ALL)),
                marks(step.withAbsent(merged.with(whole.scope()), Coverage.ALL)));
    }

    @Test
    void nothingIsAbsentWhereSomethingCouldNotBeRead() {
        ScanResult found = found();
        List<Problem> problems = Stream.concat(
                        found.problems().stream(), Stream.of(new Problem("x", Problem.Kind.UNREADABLE, "denied")))
                .toList();
        ScanResult cut = step.accept(found.with(found.findings(), problems), Coverage.ALL);
        assertEquals(cut, step.withAbsent(cut, Coverage.ALL));
        assertEquals("new/moved.yml open", marks(cut).get(1), "it may still be where it was");
    }

    private ScanResult found() {
        ScanResult found = Fixture.find(FILES, step.policy());
        Finding allowed = found.findings().get(0);
        Finding packed = Fixture.find(FILES, Policy.NONE).findings().get(0).at(PACKAGE);
        assertEquals("allowed.yml", allowed.path());
        return found.with(
                Stream.concat(found.findings().stream(), Stream.of(packed)).toList());
    }

    private static Policy policy() {
        ScanResult all = Fixture.find(FILES, Policy.NONE);
        Finding moved = finding(all, "new/moved.yml");
        Finding other = Fixture.find(files("gone.yml", "key: @sk_live:5@"), Policy.NONE)
                .findings()
                .get(0);
        List<Entry> old = List.of(
                entry(finding(all, "old/a.yml"), "old/a.yml"), entry(moved, "was/here.yml"), entry(other, "gone.yml"));
        Baseline baseline = new Baseline(old).withGaps(all.problems());
        return new Policy(baseline, suppressions(), false, TODAY);
    }

    private static Finding finding(ScanResult result, String path) {
        return result.findings().stream()
                .filter(finding -> finding.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Entry entry(Finding finding, String path) {
        return new Entry(finding.fingerprint(), finding.rule(), path);
    }

    private static Suppressions suppressions() {
        try {
            return SuppressionFile.read(
                    "suppressions.yml",
                    "- {path: suppressed.yml, reason: wiped every night, owner: pay, expires: 2026-12-05}\n",
                    TODAY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, byte[]> files(String... texts) {
        Map<String, byte[]> files = new TreeMap<>();
        String allow = "stripe-keys:allow webhook-secret until=2027-01-31 owner=pay reason=\"wiped every night\"";
        for (int i = 0; i < texts.length; i += 2) {
            String text = Tokens.fill(texts[i + 1]).replace("ALLOW", allow);
            files.put(texts[i], text.getBytes(StandardCharsets.UTF_8));
        }
        files.put("dir/b.zip", Arrays.copyOf(Archives.zip(new Archives.Entry("a", "a")), 60));
        return files;
    }

    private static ScanResult readBack(ScanResult result) throws IOException {
        return ReportReader.read(json(result));
    }

    private static String json(ScanResult result) {
        return ReportFormat.JSON.write(result);
    }

    private static List<String> marks(ScanResult result) {
        return result.findings().stream()
                .map(finding -> finding.path() + " " + finding.status().id())
                .toList();
    }
}

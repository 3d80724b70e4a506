package io.github.stripekeys.project;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Problem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the baseline of what a scan finds, if that scan has seen everything. */
public record BaselineUpdate(ProjectScan scan, ConsoleLog log) {
    /**
     * Scans, then writes.
     *
     * @throws ScanException if the scan has not seen everything, or the file cannot be written
     */
    public void run() throws ScanException {
        PolicyFiles files = scan.policyFiles();
        Policy policy = files.read();
        ScanResult result = scan.look(policy);
        refuse(result);
        Baseline before = policy.baseline();
        Baseline now = Baseline.of(result.findings())
                .and(outside(before, result.scope().root()));
        files.write(now);
        log.info("Baseline: %s of %s; %d new, %d gone: %s"
                .formatted(
                        now.entries().size() == 1 ? "1 place" : now.entries().size() + " places",
                        Summary.count(credentials(now), "credential"),
                        more(now, before),
                        more(before, now),
                        files.baseline()));
    }

    /** What the baseline, which is that of the checkout, has beside the folder that was scanned. */
    private static List<Baseline.Entry> outside(Baseline baseline, String root) {
        return baseline.entries().stream()
                .filter(entry -> !root.equals(".") && !entry.path().startsWith(root + "/"))
                .toList();
    }

    private static void refuse(ScanResult result) throws ScanException {
        Scope scope = result.scope();
        if (scope.modules() < scope.modulesInReactor()) {
            throw refusal("the scan would know only %d of %s; run it for all of them, without --projects"
                    .formatted(scope.modules(), Summary.count(scope.modulesInReactor(), "module")));
        }
        for (Problem problem : result.problems()) {
            if (problem.kind().leavesGap()) {
                String path = problem.path() == null ? "" : VisibleText.of(problem.path()) + ": ";
                throw refusal("the scan is incomplete: " + path + problem.message());
            }
        }
    }

    private static ScanException refusal(String reason) {
        return new ScanException("The baseline was not written, because " + reason);
    }

    private static long credentials(Baseline baseline) {
        return baseline.entries().stream()
                .map(Baseline.Entry::fingerprint)
                .distinct()
                .count();
    }

    /** How many the one has and the other has not. */
    private static int more(Baseline one, Baseline other) {
        Set<Baseline.Entry> entries = new HashSet<>(one.entries());
        other.entries().forEach(entries::remove);
        return entries.size();
    }
}

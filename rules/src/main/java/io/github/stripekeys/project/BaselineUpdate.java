package io.github.stripekeys.project;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.remedy.DashboardPage;
import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.report.console.SafeLogText;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SmallFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the baseline of what a scan of all modules finds, and of the files that it could not read. */
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
        LocalFiles local = new LocalFiles(scan.root().checkout());
        List<Finding> shared = result.findings().stream()
                .filter(finding -> !local.have(finding.location().displayPath()))
                .toList();
        Baseline now = Baseline.of(shared)
                .and(unseen(before, result.scope().root()))
                .withGaps(result.problems())
                .with(before.rotations());
        files.write(now);
        log.info("Wrote %s: %s, %s (%s added, %s removed)"
                .formatted(
                        files.baseline(),
                        Summary.count(now.entries().size(), "location"),
                        Summary.count(credentials(now), "credential"),
                        more(now, before),
                        more(before, now)));
        warn(result);
        if (!now.gaps().isEmpty()) {
            log.info("The baseline accepts %s that could not be read, until the content changes"
                    .formatted(Summary.count(now.gaps().size(), "file")));
        }
    }

    /** Says which of the credentials that are accepted now work on real money, and who can see them. */
    private void warn(ScanResult result) {
        Card.of(result.findings().stream()
                        .filter(finding -> finding.status() == Status.OPEN || finding.status() == Status.KNOWN)
                        .filter(finding -> finding.mode() != Mode.TEST && !finding.isPublicByDesign()))
                .stream()
                .filter(Card::isCredential)
                .forEach(card -> log.warn("The baseline accepts a %s, which still works: %s in %s%s. Rotate it%s"
                        .formatted(
                                card.rule().title(),
                                card.worst().prefix(),
                                SafeLogText.of(card.worst().place()),
                                card.reachesClient() ? ", " + card.audience().words() : "",
                                address(card))));
    }

    private static String address(Card card) {
        @Nullable DashboardPage page = Advice.of(card).dashboard();
        return page == null ? "" : ": " + page.address();
    }

    /** What the baseline, which is that of the checkout, has where the scan did not look, but for what a build writes. */
    private Baseline unseen(Baseline baseline, String root) {
        Coverage coverage = scan.coverage();
        return new Baseline(
                baseline.entries().stream()
                        .filter(entry -> !coverage.includes(entry.path()))
                        .filter(entry -> isOutside(entry.path(), root) || isKept(entry.path()))
                        .toList(),
                baseline.gaps().stream()
                        .filter(gap -> isOutside(gap.path(), root))
                        .toList());
    }

    private static boolean isOutside(String path, String root) {
        return !root.equals(".") && !path.startsWith(root + "/");
    }

    private boolean isKept(String place) {
        String path = Location.parse(place).path();
        return !("/" + path).contains("/target/")
                && SmallFile.exists(PathName.resolve(scan.root().base(), path))
                && !new LocalFiles(scan.root().checkout()).have(path);
    }

    private static void refuse(ScanResult result) throws ScanException {
        Scope scope = result.scope();
        if (scope.modules() < scope.modulesInReactor()) {
            throw refusal("only %s of %s would be scanned; run without --projects"
                    .formatted(scope.modules(), Summary.count(scope.modulesInReactor(), "module")));
        }
        for (Problem problem : result.problems()) {
            if (problem.leavesGap() && !problem.isAcceptable()) {
                String path = problem.path() == null ? "" : VisibleText.of(problem.path()) + ": ";
                throw refusal("the scan is incomplete: " + path + problem.message());
            }
        }
    }

    private static ScanException refusal(String reason) {
        return new ScanException("Baseline not written: " + reason);
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

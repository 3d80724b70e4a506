package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.change.TreeDiff;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A scan that only goes one way: of what differs from a base it keeps the credentials that the base does not hold at all,
 * wherever and however disguised it holds them. So a key that was moved is not new, and a removed one is gone.
 */
public record NewFindingsScan(ScanContext context, ScanListener listener) {
    /**
     * Scans what is new, and then, only if that holds credentials, the base.
     *
     * @param added what is new
     * @param neighbours see {@link Scan#run(Source, Source)}
     */
    public ScanResult of(Source added, Source neighbours, TreeDiff difference) throws IOException {
        ScanResult found = new Scan(context, listener).run(added, neighbours);
        ScanResult left = found.findings().isEmpty() ? found : without(found, scan(difference.baseVersions()));
        return left.findings().isEmpty() ? left : withGaps(left, scan(difference.baseTree()));
    }

    private ScanResult scan(Source base) {
        return new Scan(context, dropped -> {}).run(base);
    }

    private static ScanResult without(ScanResult found, ScanResult base) {
        Set<String> held = base.findings().stream().map(Finding::fingerprint).collect(Collectors.toSet());
        List<Finding> left = found.findings().stream()
                .filter(finding -> !held.contains(finding.fingerprint()))
                .toList();
        return found.with(left, found.problems());
    }

    /** Says also what of the base could not be read: there may be what is reported as new. */
    private static ScanResult withGaps(ScanResult found, ScanResult base) {
        ScanResult left = without(found, base);
        if (left.findings().isEmpty()) {
            return left;
        }
        List<Problem> problems = new ArrayList<>(left.problems());
        base.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .map(problem -> new Problem(problem.path(), problem.kind(), "at the base: " + problem.message()))
                .forEach(problems::add);
        return left.with(left.findings(), problems);
    }
}

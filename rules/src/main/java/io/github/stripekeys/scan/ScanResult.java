package io.github.stripekeys.scan;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.stream.Stream;

/**
 * Everything a scan has to say. Findings and problems are sorted, so that the same tree always gives the same result.
 *
 * @param toolVersion version of stripe-keys
 */
public record ScanResult(
        String toolVersion, FailOn failOn, Scope scope, Stats stats, List<Finding> findings, List<Problem> problems) {
    public ScanResult {
        findings = findings.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }

    /** How the scan ended; findings that fail the build outweigh a gap. */
    public Outcome outcome() {
        if (blocking().findAny().isPresent()) {
            return Outcome.FINDINGS;
        }
        return problems.stream().anyMatch(problem -> problem.kind().leavesGap()) ? Outcome.INCOMPLETE : Outcome.CLEAN;
    }

    /** The same with these findings and problems. */
    ScanResult with(List<Finding> otherFindings, List<Problem> otherProblems) {
        return new ScanResult(toolVersion, failOn, scope, stats, otherFindings, otherProblems);
    }

    /** The findings that fail the build. */
    public Stream<Finding> blocking() {
        return findings.stream().filter(failOn::isReachedBy);
    }

    /** The open findings of one severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.isOpen() && finding.severity() == severity)
                .count();
    }
}

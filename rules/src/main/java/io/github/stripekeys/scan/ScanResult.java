package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
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
        toolVersion = Redaction.of(toolVersion);
        findings = findings.stream().sorted().toList();
        problems = problems.stream().sorted().toList();
    }

    /** The name of the run, which all its outputs tell. */
    public String runId() {
        return RunId.of(this);
    }

    /** How the scan ended: that it could not run outweighs all else, and what fails the build a gap. */
    public Outcome outcome() {
        if (problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.SCAN_FAILED)) {
            return Outcome.ERROR;
        }
        if (isStale() || blocking().findAny().isPresent()) {
            return Outcome.FINDINGS;
        }
        return hasGaps() ? Outcome.INCOMPLETE : Outcome.CLEAN;
    }

    /** Whether the build fails because a baseline has what is no longer there. */
    public boolean isStale() {
        return problems.stream().anyMatch(problem -> problem.kind() == Problem.Kind.STALE_BASELINE);
    }

    /**
     * The same, blocked if a baseline has what is no longer there.
     *
     * @param path the baseline's, for reports
     */
    public ScanResult failOnStale(String path) {
        if (count(Status.FIXED) == 0) {
            return this;
        }
        List<Problem> all = new ArrayList<>(problems);
        all.add(new Problem(
                path,
                Problem.Kind.STALE_BASELINE,
                "places in it without a credential: %s; the goal stripe-keys:baseline takes them out"
                        .formatted(count(Status.FIXED))));
        return with(findings, all);
    }

    /** Whether something in scope was not looked at. */
    public boolean hasGaps() {
        return problems.stream().anyMatch(problem -> problem.leavesGap());
    }

    /** Whether every file of every module was looked at, so that what was not found is not there. */
    public boolean isWhole() {
        return !hasGaps() && scope.mode() == Scope.Mode.TREE && scope.modules() >= scope.modulesInReactor();
    }

    /** The same with these findings. */
    public ScanResult with(List<Finding> others) {
        return new ScanResult(toolVersion, failOn, scope, stats, others, problems);
    }

    /** The same in this scope. */
    public ScanResult with(Scope other) {
        return new ScanResult(toolVersion, failOn, other, stats, findings, problems);
    }

    /** The same with these findings and problems. */
    public ScanResult with(List<Finding> otherFindings, List<Problem> otherProblems) {
        return new ScanResult(toolVersion, failOn, scope, stats, otherFindings, otherProblems);
    }

    /** The same of a project that is a folder of another: all paths are below that. */
    public ScanResult under(String folder) {
        return with(
                findings.stream().map(finding -> finding.under(folder)).toList(),
                problems.stream().map(problem -> problem.under(folder)).toList());
    }

    /** The findings that fail the build. */
    public Stream<Finding> blocking() {
        return findings.stream().filter(failOn::isReachedBy);
    }

    /** How many findings have this status. */
    public long count(Status status) {
        return findings.stream().filter(finding -> finding.status() == status).count();
    }

    /** The open findings of one severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.isOpen() && finding.severity() == severity)
                .count();
    }
}

package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.SuppressionComment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a project has accepted. Immutable.
 *
 * @param deniesComments whether a comment beside a finding cannot suppress it
 * @param today the day that decides what has expired
 */
public record Policy(Baseline baseline, Suppressions suppressions, boolean deniesComments, LocalDate today) {
    /** Of a project that accepts nothing. */
    public static final Policy NONE = new Policy(Baseline.NONE, Suppressions.NONE, false, LocalDate.EPOCH);

    /** The finding, suppressed if one of the comments beside it says so. */
    public Reviewed judge(Finding finding, List<SuppressionComment> pragmas) {
        return pragmas.isEmpty()
                ? new Reviewed(finding, List.of())
                : new InlineSuppressions(deniesComments, today).judge(finding, pragmas);
    }

    /** Why a comment of ours does not count; empty if it does. */
    public String refusal(InlineSuppression comment) {
        return new InlineSuppressions(deniesComments, today).refusal(comment);
    }

    /** The findings, those that are accepted marked as such: by a suppression, else by the baseline. */
    public List<Finding> mark(List<Finding> findings, Coverage coverage) {
        List<Finding> marked = suppressions.allowances().isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> suppressions.mark(finding, today))
                        .toList();
        return baseline.mark(new ArtifactSuppression(marked).followingSources(), coverage);
    }

    /** The findings of a history, those whose credential was rotated and is there no more closed; of files, those that are back told so. */
    public List<Finding> markRotated(List<Finding> findings) {
        List<Rotation> rotations = Stream.concat(baseline.rotations().stream(), suppressions.rotations().stream())
                .toList();
        return rotations.isEmpty()
                ? findings
                : findings.stream()
                        .map(finding -> rotations.stream()
                                .reduce(finding, (found, rotation) -> rotation.applied(found), (a, b) -> b))
                        .toList();
    }

    /** The findings that this has marked, and those that only the baseline has. */
    public List<Finding> withFixed(List<Finding> findings, Coverage coverage) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(baseline.fixed(findings, coverage));
        return all;
    }

    /** The suppressions that end soon, among those that suppress some of these findings. */
    public List<Problem> expiring(List<Finding> findings) {
        return suppressions.expiring(findings, today);
    }

    /** What is wrong with it after a scan that has seen everything. */
    public List<Problem> stale(List<Finding> findings, List<Problem> problems, Coverage coverage) {
        return suppressions.stale(findings, problems, coverage);
    }

    /** The problems, those gaps that are accepted marked as such: by a suppression, else by the baseline, wherever their content is. */
    public List<Problem> markGaps(Collection<Problem> problems) {
        Map<String, Problem.Acceptance> accepted = new HashMap<>();
        List<Problem> marked = new ArrayList<>();
        for (Problem problem : problems) {
            Problem own = markGap(problem);
            marked.add(own);
            if (!own.leavesGap() && own.isAcceptable()) {
                accepted.put(content(own), own.acceptance());
            }
        }
        return marked.stream()
                .map(problem -> problem.leavesGap() && accepted.containsKey(content(problem))
                        ? problem.with(accepted.getOrDefault(content(problem), Problem.Acceptance.OPEN))
                        : problem)
                .toList();
    }

    private Problem markGap(Problem problem) {
        if (!problem.isAcceptable()) {
            return problem;
        }
        Problem marked = suppressions.mark(problem, today);
        return marked.leavesGap() && baseline.knows(problem) ? problem.with(Problem.Acceptance.KNOWN) : marked;
    }

    /** What the build has packaged has the content of a file that is accepted. */
    private static String content(Problem problem) {
        return problem.kind() + " " + problem.sha256();
    }
}

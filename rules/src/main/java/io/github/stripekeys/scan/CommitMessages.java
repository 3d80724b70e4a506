package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.change.TreeDiff;
import io.github.stripekeys.source.git.history.CommitLookup;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.git.history.RepositoryTexts;
import java.io.IOException;
import java.util.List;

/**
 * What the commits of a change say beside files. A credential there is told and fails nothing: no later commit takes it away, so that
 * a change which is merged already could never pass again.
 */
public record CommitMessages(ScanContext context, ScanListener listener) {
    private static final Source NO_NEIGHBOURS = reader -> new ReadStatistics(0, 0, SkipCounts.NONE, List.of());
    private static final int SHORT_ID = 10;

    /** A note for each credential that the project has not accepted, in commits that a base does not have. */
    public List<Problem> notes(TreeDiff change) throws IOException {
        if (change.isOfHead()) {
            return List.of();
        }
        History history =
                new History(change.git(), change.base() + "..HEAD", path -> true, context.options(), new Progress());
        RepositoryTexts texts = new RepositoryTexts(history);
        if (texts.isEmpty()) {
            return List.of();
        }
        ScanResult found = new Scan(context, listener).find(texts, NO_NEIGHBOURS);
        List<Finding> told = TextFindings.of(history, new CommitLookup(change.git()), found.findings());
        ScanResult accepted = new AcceptanceStep(context.policy()).acceptPast(found.with(told), context.coverage());
        return accepted.findings().stream()
                .filter(finding -> finding.isOpen() && finding.severity().isAtLeast(Severity.LOW))
                .map(CommitMessages::note)
                .toList();
    }

    private static Problem note(Finding finding) {
        String id = String.valueOf(finding.location().version());
        String message =
                "%s %s there is a %s (%s), which fails no build: roll it, and reword the commit before it is merged"
                        .formatted(
                                RepositoryTexts.Kind.of(finding.path()).words(),
                                id.substring(0, Math.min(SHORT_ID, id.length())),
                                finding.rule().id(),
                                finding.fingerprint());
        return new Problem(null, Problem.Kind.COMMIT_MESSAGE, message);
    }
}

package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.text.Evidence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The findings of one document, of which those that say the same of one credential are told apart by their places alone, as in a log
 * that has a key on every line. Of such the first thousand are passed on; the last of them says how many more there are. For one thread.
 */
final class RepeatedFindings {
    /** More places of one credential in one file tell nobody more. */
    static final int MOST = 1_000;

    /** All that a finding says but its place and what is shown of it. */
    private record Statement(
            String fingerprint,
            List<Rule> rules,
            Severity severity,
            String because,
            List<Evidence> evidence,
            String message) {
        static Statement of(Finding finding) {
            return new Statement(
                    finding.fingerprint(),
                    finding.rules(),
                    finding.severity(),
                    finding.exposure().because(),
                    finding.evidence(),
                    finding.message());
        }
    }

    private final Consumer<CommentedFinding> listener;
    private final Map<Statement, Integer> counts = new HashMap<>();
    private final Map<Statement, CommentedFinding> last = new LinkedHashMap<>();

    RepeatedFindings(Consumer<CommentedFinding> listener) {
        this.listener = listener;
    }

    void add(CommentedFinding finding) {
        if (!finding.finding().trace().isEmpty() || !finding.comments().isEmpty()) {
            listener.accept(finding);
            return;
        }
        Statement statement = Statement.of(finding.finding());
        int count = counts.merge(statement, 1, Integer::sum);
        if (count < MOST) {
            listener.accept(finding);
        } else {
            last.putIfAbsent(statement, finding);
        }
    }

    /** Passes on what says how many there are. */
    void end() {
        last.forEach((statement, finding) -> {
            int more = counts.getOrDefault(statement, MOST) - MOST;
            String remark = String.format(Locale.ROOT, "and in %,d more places of this file", more);
            listener.accept(
                    more == 0 ? finding : new CommentedFinding(finding.finding().saying(remark), List.of()));
        });
    }
}

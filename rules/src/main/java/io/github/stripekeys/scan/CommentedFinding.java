package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.SuppressionComment;
import java.util.List;

/** A finding and the comments beside it, which may suppress it. */
record CommentedFinding(Finding finding, List<SuppressionComment> comments) {
    boolean hasLines() {
        return !finding.excerpt().isEmpty()
                || finding.trace().stream().anyMatch(step -> !step.code().isEmpty());
    }

    /** The same without the lines that reports show of it. */
    CommentedFinding withoutLines() {
        List<Step> steps = finding.trace().stream().map(step -> step.with("")).toList();
        return new CommentedFinding(finding.with(Excerpt.NONE).withTrace(steps), comments);
    }
}

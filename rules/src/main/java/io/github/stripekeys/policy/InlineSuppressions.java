package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.SuppressionComment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Judges findings by the comments beside them.
 *
 * @param areDenied whether none of ours counts
 */
record InlineSuppressions(boolean areDenied, LocalDate today) {
    /** The finding as the comments leave it, and a problem for each comment of ours that does not count. */
    Reviewed judge(Finding finding, List<SuppressionComment> pragmas) {
        Reviewed judged = new Reviewed(finding, List.of());
        for (SuppressionComment pragma : pragmas) {
            if (pragma.isOwn() && judged.finding().isOpen()) {
                judged = judge(judged, pragma);
            }
        }
        for (SuppressionComment pragma : pragmas) {
            if (pragma.isMissed() && judged.finding().isOpen()) {
                judged = judged.saying(
                        "a comment on line " + pragma.line() + " looks like a suppression: " + pragma.text());
            }
        }
        String foreign = pragmas.stream()
                .filter(pragma -> !pragma.isOwn() && !pragma.isMissed())
                .map(SuppressionComment::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return foreign.isEmpty() || !judged.finding().isOpen()
                ? judged
                : judged.saying("the marker of another tool beside it (" + foreign + ") does not count");
    }

    private Reviewed judge(Reviewed judged, SuppressionComment pragma) {
        Finding finding = judged.finding();
        InlineSuppression comment = InlineSuppression.of(finding.location().displayPath(), pragma, today);
        if (comment.rule() != null && !finding.rules().contains(comment.rule())) {
            return judged;
        }
        String refusal = refusal(comment, SuppressionTerms.hardest(finding));
        if (refusal.isEmpty()) {
            SuppressionTerms terms = Objects.requireNonNull(comment.terms());
            return new Reviewed(Suppressions.mark(finding, terms, today), judged.problems());
        }
        return judged.saying("not suppressed by the comment on line " + pragma.line())
                .with(new Problem(
                        finding.location().displayPath(),
                        Problem.Kind.INVALID_SUPPRESSION,
                        "line " + pragma.line() + ": " + refusal));
    }

    /** Why a comment does not count; empty if it does. */
    String refusal(InlineSuppression comment) {
        return refusal(comment, comment.rule());
    }

    private String refusal(InlineSuppression comment, @Nullable Rule hardest) {
        if (areDenied) {
            return "inline suppressions are disabled; use .stripe-keys/suppressions.yml";
        }
        return SuppressionTerms.isStrict(hardest)
                ? "a comment cannot suppress a live secret key; .stripe-keys/suppressions.yml can, for 30 days"
                : comment.fault();
    }
}

package io.github.stripekeys.project;

import io.github.stripekeys.report.console.SafeLogText;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.Optional;

/** Tells whether a build passes. */
public final class BuildOutcome {
    private BuildOutcome() {}

    /** Why a build with this result fails; empty if it passes. */
    public static Optional<BuildFailure> failure(ScanResult result, ScanRequest request) {
        return switch (result.outcome()) {
            case FINDINGS -> Optional.of(new BuildFailure(result.outcome(), blocked(result) + report(request)));
            case INCOMPLETE ->
                request.failure().allowIncomplete()
                        ? Optional.empty()
                        : Optional.of(new BuildFailure(result.outcome(), gaps(result) + report(request)));
            case CLEAN, ERROR -> Optional.empty();
        };
    }

    private static String blocked(ScanResult result) {
        return result.blocking().findAny().isPresent()
                ? findings(result)
                : "The baseline is stale: " + Summary.count(result.count(Status.FIXED), "entry")
                        + (result.count(Status.FIXED) == 1
                                ? " no longer matches. Run stripe-keys:baseline to remove it"
                                : " no longer match. Run stripe-keys:baseline to remove them");
    }

    private static String findings(ScanResult result) {
        List<Card> leaks = Card.of(result.blocking());
        Finding worst = leaks.get(0).worst();
        String next = leaks.size() == 1
                ? "Rotate it, then remove it from the code"
                : "Rotate them, then remove them from the code";
        return "%s the build (%s), the worst: %s at %s. %s; to accept one for a while, add it to .stripe-keys/suppressions.yml"
                .formatted(
                        Summary.count(leaks.size(), "Stripe credential") + (leaks.size() == 1 ? " fails" : " fail"),
                        Summary.bySeverity(leaks.stream().map(Card::gravest).toList()),
                        worst.rule().id(),
                        SafeLogText.of(worst.place()),
                        next);
    }

    private static String gaps(ScanResult result) {
        List<Problem> gaps = result.problems().stream()
                .filter(problem -> problem.kind().leavesGap())
                .toList();
        Problem first = gaps.get(0);
        String path = first.path() == null ? "" : SafeLogText.of(first.path()) + ": ";
        String more = gaps.size() == 1 ? "" : " (and " + (gaps.size() - 1) + " more)";
        return "The scan is incomplete: " + path + SafeLogText.of(first.message()) + more
                + ". Exclude what need not be scanned with -Dstripe-keys.excludes, or pass -Dstripe-keys.allowIncomplete";
    }

    private static String report(ScanRequest request) {
        return request.reports().first().map(file -> "; see " + file).orElse("");
    }
}

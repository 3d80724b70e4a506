package io.github.stripekeys.project;

import io.github.stripekeys.report.console.CredentialGroup;
import io.github.stripekeys.report.console.SafeLogText;
import io.github.stripekeys.report.console.Summary;
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
                : "The baseline is stale: " + Summary.count(result.count(Status.FIXED), "place")
                        + " in it without a credential; run stripe-keys:baseline to take that out";
    }

    private static String findings(ScanResult result) {
        List<CredentialGroup> leaks = CredentialGroup.of(result.blocking());
        Finding worst = leaks.get(0).worst();
        return "%s the build (%s), the worst: %s at %s"
                .formatted(
                        Summary.count(leaks.size(), "Stripe credential") + (leaks.size() == 1 ? " fails" : " fail"),
                        Summary.bySeverity(CredentialGroup.worst(leaks)),
                        worst.rule().id(),
                        SafeLogText.of(worst.place()));
    }

    private static String gaps(ScanResult result) {
        List<Problem> gaps = result.problems().stream()
                .filter(problem -> problem.kind().leavesGap())
                .toList();
        Problem first = gaps.get(0);
        String path = first.path() == null ? "" : SafeLogText.of(first.path()) + ": ";
        String more = gaps.size() == 1 ? "" : " and " + Summary.count(gaps.size() - 1L, "more problem");
        return "The scan is incomplete: " + path + SafeLogText.of(first.message()) + more
                + "; pass -Dstripe-keys.allowIncomplete to accept that";
    }

    private static String report(ScanRequest request) {
        return request.reports().first().map(file -> "; see " + file).orElse("");
    }
}

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
    /** What the message of a problem says that is one of several in its archive. */
    private static final String MORE = "; the same with ";

    private BuildOutcome() {}

    /** Why a build with this result fails; empty if it passes. */
    public static Optional<BuildFailure> failure(ScanResult result, ScanRequest request) {
        return switch (result.outcome()) {
            case FINDINGS -> Optional.of(new BuildFailure(result.outcome(), blocked(result) + report(request)));
            case INCOMPLETE ->
                request.failure().allowIncomplete()
                        ? Optional.empty()
                        : Optional.of(new BuildFailure(result.outcome(), gaps(result) + report(request)));
            case CLEAN -> Optional.empty();
            case ERROR ->
                Optional.of(new BuildFailure(result.outcome(), "A scan of this build could not run" + report(request)));
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
        String next = next(leaks);
        long places = result.blocking().count();
        return "%s the build (%s%s), the worst: %s at %s. %s; to accept one for a while, add it to .stripe-keys/suppressions.yml"
                .formatted(
                        Summary.count(leaks.size(), "Stripe credential") + (leaks.size() == 1 ? " fails" : " fail"),
                        Summary.bySeverity(leaks.stream().map(Card::gravest).toList()),
                        places > leaks.size() ? "; in " + Summary.count(places, "place") : "",
                        worst.rule().id(),
                        SafeLogText.of(worst.place()),
                        next);
    }

    private static String next(List<Card> leaks) {
        String them = leaks.size() == 1 ? "it" : "them";
        return leaks.stream().allMatch(Card::isInDependency)
                ? "Find out whose account it is: if it is yours, rotate " + them + "; if not, tell the publisher"
                : "Rotate %s, then remove %s from the code".formatted(them, them);
    }

    private static String gaps(ScanResult result) {
        List<Problem> gaps =
                result.problems().stream().filter(Problem::leavesGap).toList();
        Problem first = gaps.get(0);
        String path = first.path() == null ? "" : SafeLogText.of(first.path()) + ": ";
        String more = gaps.size() == 1 ? "" : " (and " + (gaps.size() - 1) + " more)";
        return "The scan is incomplete: " + path + SafeLogText.of(first.message()) + more + ". "
                + waysOut(first, result.scope().root()) + "pass -Dstripe-keys.allowIncomplete";
    }

    /** What a user can do about a gap, ready to be copied. */
    private static String waysOut(Problem gap, String root) {
        if (gap.path() == null) {
            return "To let the build pass, ";
        }
        String path = gap.path();
        String file = gap.message().contains(MORE) ? path.substring(0, path.lastIndexOf("!/")) : path;
        String below = file.startsWith(root + "/") ? file.substring(root.length() + 1) : file;
        String accept = gap.isAcceptable()
                ? "accept it until it changes (mvn stripe-keys:baseline, or in .stripe-keys/suppressions.yml an entry with sha256: "
                        + gap.sha256() + "), "
                : "";
        return "Repair it, exclude it (-Dstripe-keys.excludes='" + SafeLogText.of(below) + "'), " + accept + "or ";
    }

    private static String report(ScanRequest request) {
        return request.reports().first().map(file -> "; see " + file).orElse("");
    }
}

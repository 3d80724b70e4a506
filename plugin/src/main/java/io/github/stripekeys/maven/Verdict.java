package io.github.stripekeys.maven;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;

/** Makes of a result a build that passes or fails. */
final class Verdict {
    private Verdict() {}

    static void pronounce(ScanResult result, Settings settings) throws MojoFailureException {
        switch (result.outcome()) {
            case FINDINGS -> throw new MojoFailureException(blocked(result) + report(settings));
            case INCOMPLETE -> {
                if (!settings.gate().allowIncomplete()) {
                    throw new MojoFailureException(gaps(result) + report(settings));
                }
            }
            case CLEAN, ERROR -> {}
        }
    }

    private static String blocked(ScanResult result) {
        return result.blocking().findAny().isPresent()
                ? findings(result)
                : "The baseline is stale: " + Summary.count(result.count(Status.FIXED), "place")
                        + " in it without a credential; run stripe-keys:baseline to take that out";
    }

    private static String findings(ScanResult result) {
        List<Leak> leaks = Leak.of(result.blocking());
        Finding worst = leaks.get(0).worst();
        return "%s the build (%s), the worst: %s at %s"
                .formatted(
                        Summary.count(leaks.size(), "Stripe credential") + (leaks.size() == 1 ? " fails" : " fail"),
                        Summary.bySeverity(Leak.worst(leaks)),
                        worst.rule().id(),
                        LogText.of(worst.place()));
    }

    private static String gaps(ScanResult result) {
        List<Problem> gaps = result.problems().stream()
                .filter(problem -> problem.kind().leavesGap())
                .toList();
        Problem first = gaps.get(0);
        String path = first.path() == null ? "" : LogText.of(first.path()) + ": ";
        String more = gaps.size() == 1 ? "" : " and " + Summary.count(gaps.size() - 1L, "more problem");
        return "The scan is incomplete: " + path + LogText.of(first.message()) + more
                + "; pass -Dstripe-keys.allowIncomplete to accept that";
    }

    private static String report(Settings settings) {
        Path folder = settings.outputDirectory();
        return settings.formats().stream()
                .findFirst()
                .map(format -> "; see " + folder.resolve(format.fileName()))
                .orElse("");
    }
}

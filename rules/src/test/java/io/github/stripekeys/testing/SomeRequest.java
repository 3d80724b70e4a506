package io.github.stripekeys.testing;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.project.BlameMode;
import io.github.stripekeys.project.FailurePolicy;
import io.github.stripekeys.project.PolicyLocations;
import io.github.stripekeys.project.ReportOutput;
import io.github.stripekeys.project.ScanMode;
import io.github.stripekeys.project.ScanRequest;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.List;

/** Requests for a scan of a working tree that writes JSON to {@code /out}. */
public final class SomeRequest {
    public static final Path OUT = Path.of("/out");

    private SomeRequest() {}

    public static ScanRequest reading(ReadOptions options) {
        return of(options, false);
    }

    public static ScanRequest allowingIncomplete(boolean isAllowed) {
        return of(ReadOptions.ALL, isAllowed);
    }

    private static ScanRequest of(ReadOptions options, boolean allowsIncomplete) {
        return new ScanRequest(
                ScanMode.TREE,
                options,
                PolicyLocations.USUAL,
                List.of(),
                new FailurePolicy(FailOn.MEDIUM, allowsIncomplete, false),
                BlameMode.NEVER,
                new ReportOutput(OUT, List.of(ReportFormat.JSON)));
    }
}

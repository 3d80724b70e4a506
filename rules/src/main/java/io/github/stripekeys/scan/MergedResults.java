package io.github.stripekeys.scan;

import io.github.stripekeys.policy.FailOn;
import java.util.Comparator;
import java.util.List;

/** Results of several projects. Their paths must not be each other's. */
public record MergedResults(List<ScanResult> results) {
    public MergedResults {
        results = List.copyOf(results);
    }

    /** All as one, judged as the strictest of them judges, so that its outcome is not better than any of theirs. */
    public ScanResult merged(String toolVersion) {
        return merged(toolVersion, strictest());
    }

    /** All as one, judged like this. */
    public ScanResult merged(String toolVersion, FailOn failOn) {
        return new ScanResult(
                toolVersion,
                failOn,
                scope(),
                results.stream().map(ScanResult::stats).reduce(Stats.NONE, Stats::plus),
                results.stream().flatMap(result -> result.findings().stream()).toList(),
                results.stream().flatMap(result -> result.problems().stream()).toList());
    }

    private FailOn strictest() {
        return results.stream()
                .map(ScanResult::failOn)
                .filter(failOn -> failOn != FailOn.NEVER)
                .max(Comparator.naturalOrder())
                .orElse(FailOn.NEVER);
    }

    private Scope scope() {
        Scope scope = new Scope(
                Scope.Mode.MERGED,
                ".",
                null,
                results.stream().mapToInt(result -> result.scope().modules()).sum(),
                results.stream()
                        .mapToInt(result -> result.scope().modulesInReactor())
                        .sum());
        return scope.withParts(results.stream()
                .flatMap(result -> result.scope().parts().stream())
                .sorted(Comparator.comparing(ScopePart::name))
                .toList());
    }
}

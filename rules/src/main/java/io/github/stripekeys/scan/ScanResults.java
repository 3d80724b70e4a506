package io.github.stripekeys.scan;

import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Results of parts of one build. */
public record ScanResults(List<ScanResult> parts) {
    public ScanResults {
        parts = List.copyOf(parts);
    }

    /** All as one; empty if there is none. */
    public Optional<ScanResult> merged() {
        return parts.stream()
                .findFirst()
                .map(first -> new ScanResult(
                        first.toolVersion(),
                        first.failOn(),
                        first.scope()
                                .withModules(parts.stream()
                                        .mapToInt(part -> part.scope().modules())
                                        .sum()),
                        parts.stream().map(ScanResult::stats).reduce(Stats.NONE, Stats::plus),
                        union(ScanResult::findings),
                        union(ScanResult::problems)));
    }

    private <T> List<T> union(Function<ScanResult, List<T>> list) {
        return parts.stream()
                .flatMap(part -> list.apply(part).stream())
                .distinct()
                .toList();
    }

    /** The result, with a problem if it looked at nothing at all, so that it is not mistaken for clean. */
    public static ScanResult orNothing(ScanResult result) {
        if (result.stats().files() > 0 || !result.problems().isEmpty()) {
            return result;
        }
        Problem nothing = new Problem(null, Problem.Kind.NOTHING_SCANNED, "0 files in scope: nothing was looked at");
        return new ScanResult(
                result.toolVersion(), result.failOn(), result.scope(), result.stats(), List.of(), List.of(nothing));
    }
}

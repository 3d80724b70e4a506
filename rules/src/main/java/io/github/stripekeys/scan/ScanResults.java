package io.github.stripekeys.scan;

import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Results of parts of one build. */
public record ScanResults(List<ScanResult> parts) {
    public ScanResults {
        parts = List.copyOf(parts);
    }

    /** All as one; empty if there is none. */
    public Optional<ScanResult> merged() {
        return parts.stream().reduce(ScanResults::merge);
    }

    private static ScanResult merge(ScanResult a, ScanResult b) {
        return new ScanResult(
                a.toolVersion(),
                a.failOn(),
                a.scope().withModules(a.scope().modules() + b.scope().modules()),
                a.stats().plus(b.stats()),
                union(a.findings(), b.findings()),
                union(a.problems(), b.problems()));
    }

    private static <T> List<T> union(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all.stream().distinct().toList();
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

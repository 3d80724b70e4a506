package io.github.stripekeys.scan;

import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The credentials that a base holds, and where.
 *
 * @param result what a scan of the base, or of a part of it, finds
 * @param baseline what the project had accepted there
 */
record HeldCredentials(ScanResult result, Baseline baseline) {
    /** Whether the base has the credential of a finding, wherever. */
    boolean holds(Finding finding) {
        return result.findings().stream().anyMatch(held -> held.fingerprint().equals(finding.fingerprint()));
    }

    /** The result with what is new of its findings. */
    ScanResult without(ScanResult found) {
        Map<String, List<Finding>> held =
                result.findings().stream().collect(Collectors.groupingBy(Finding::fingerprint));
        Set<String> accepted =
                baseline.entries().stream().map(Baseline.Entry::fingerprint).collect(Collectors.toSet());
        List<Finding> left = new ArrayList<>();
        for (Finding finding : found.findings()) {
            List<Finding> places = held.getOrDefault(finding.fingerprint(), List.of());
            boolean isAccepted = accepted.contains(finding.fingerprint());
            Optional<Finding> fresh = places.isEmpty() ? Optional.of(finding) : ifNew(finding, places, isAccepted);
            fresh.ifPresent(left::add);
        }
        return found.with(left, found.problems());
    }

    /** A finding whose credential the base holds at these places, if it is new nevertheless. */
    private static Optional<Finding> ifNew(Finding finding, List<Finding> places, boolean isAccepted) {
        boolean isKnownPlace = places.stream()
                .anyMatch(place ->
                        place.location().displayPath().equals(finding.location().displayPath()));
        if (finding.status() == Status.KNOWN && !isKnownPlace) {
            return Optional.of(finding); // it has moved
        }
        Optional<Finding> seenBest =
                places.stream().reduce((a, b) -> severity(a).isAtLeast(severity(b)) ? a : b);
        boolean isSeenByMore =
                seenBest.isPresent() && !severity(seenBest.get(), finding).isAtLeast(severity(finding));
        if (isSeenByMore && finding.isOpen()) {
            return Optional.of(finding.saying(
                    "more people see it here than at " + seenBest.get().place() + ", where the base has it"));
        }
        return isAccepted && finding.isOpen() && !isKnownPlace
                ? Optional.of(finding.saying("the baseline has it elsewhere, and it is still there"))
                : Optional.empty();
    }

    private static Severity severity(Finding finding) {
        return severity(finding, finding);
    }

    /** How bad a place is for what is found at another. */
    private static Severity severity(Finding place, Finding finding) {
        return finding.rule().severities().severityFor(place.exposure().surface(), finding.mode());
    }
}

package io.github.stripekeys.policy;

import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.policy.Baseline.Place;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A baseline beside what a scan has found.
 *
 * @param known the places of the baseline
 * @param fingerprints the credentials of the baseline
 * @param moves where a credential was before, by where it is now
 * @param fixed the entries of places that a credential has left without being anywhere new
 */
record BaselineDiff(Set<Place> known, Set<String> fingerprints, Map<Place, Entry> moves, List<Entry> fixed) {
    /** Beside findings that are to be marked: one that is open may have moved. */
    static BaselineDiff ofUnmarked(Baseline baseline, List<Finding> findings, Coverage coverage) {
        return of(baseline, findings, coverage, finding -> finding.status() != Status.SUPPRESSED);
    }

    /** Beside findings that are marked: one that is still open has not moved. */
    static BaselineDiff ofMarked(Baseline baseline, List<Finding> findings, Coverage coverage) {
        return of(baseline, findings, coverage, finding -> finding.status() == Status.KNOWN);
    }

    private static BaselineDiff of(
            Baseline baseline, List<Finding> findings, Coverage coverage, Predicate<Finding> mayHaveMoved) {
        Set<Place> known = baseline.entries().stream().map(Entry::place).collect(Collectors.toSet());
        Set<String> fingerprints =
                baseline.entries().stream().map(Entry::fingerprint).collect(Collectors.toSet());
        Set<Place> found = findings.stream().map(Place::of).collect(Collectors.toCollection(HashSet::new));
        Map<String, List<Entry>> left = baseline.entries().stream()
                .filter(entry -> !found.contains(entry.place()) && coverage.includes(entry.path()))
                .collect(Collectors.groupingBy(Entry::fingerprint, TreeMap::new, Collectors.toList()));
        Map<Place, Entry> moves = new HashMap<>();
        findings.stream()
                .filter(finding -> !finding.location().isArtifact() && !known.contains(Place.of(finding)))
                .filter(mayHaveMoved)
                .sorted()
                .forEach(finding -> move(finding, left, moves));
        List<Entry> fixed = left.values().stream().flatMap(List::stream).toList();
        return new BaselineDiff(known, fingerprints, moves, fixed);
    }

    /** Each place that a credential has left accounts for one new place. */
    private static void move(Finding finding, Map<String, List<Entry>> left, Map<Place, Entry> moves) {
        List<Entry> entries = left.getOrDefault(finding.fingerprint(), List.of());
        Place place = Place.of(finding);
        Optional<Entry> before = moves.containsKey(place)
                ? Optional.empty()
                : entries.stream().filter(entry -> isNoWorse(finding, entry)).findFirst();
        before.ifPresent(entry -> {
            moves.put(place, entry);
            entries.remove(entry);
        });
    }

    /** Whether the new place is seen by no more people than the old one was. */
    private static boolean isNoWorse(Finding finding, Entry entry) {
        return severity(finding, entry.path()).isAtLeast(severity(finding, finding.path()));
    }

    private static Severity severity(Finding finding, String path) {
        return finding.rule()
                .severities()
                .severityFor(Exposures.byConvention(path).surface(), finding.mode());
    }

    /**
     * The finding, known if the baseline has it. What the build has packaged is known if the baseline has the credential
     * anywhere.
     */
    Finding mark(Finding finding) {
        if (!finding.isOpen()) {
            return finding;
        }
        boolean isKnown = finding.location().isArtifact()
                ? fingerprints.contains(finding.fingerprint())
                : known.contains(Place.of(finding));
        @Nullable Entry before = moves.get(Place.of(finding));
        if (before != null) {
            return finding.with(Status.KNOWN)
                    .with(Severity.INFO)
                    .saying("moved here from " + before.path() + ", where the baseline has it");
        }
        return isKnown ? finding.with(Status.KNOWN) : finding;
    }
}

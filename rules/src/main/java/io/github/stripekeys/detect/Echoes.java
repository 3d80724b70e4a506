package io.github.stripekeys.detect;

import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Takes out of the ways to read one blob what another way shows as well, or shows whole. */
record Echoes(NavigableSet<String> all, Set<String> seen) {
    static List<Detection> removedFrom(List<Detection> detections) {
        Echoes echoes = new Echoes(new TreeSet<>(), new HashSet<>());
        detections.forEach(detection -> detection.candidates().forEach(found -> echoes.all.add(text(found))));
        return detections.stream().map(echoes::next).toList();
    }

    private Detection next(Detection detection) {
        List<Candidate> fresh = detection.candidates().stream()
                .filter(candidate -> !seen.contains(text(candidate)) && !isCut(text(candidate)))
                .toList();
        fresh.forEach(candidate -> seen.add(text(candidate)));
        return detection.with(fresh);
    }

    /** Whether another reading goes on where this text ends. */
    private boolean isCut(String text) {
        return Objects.requireNonNullElse(all.higher(text), "").startsWith(text);
    }

    private static String text(Candidate candidate) {
        return candidate.credential().secret().reveal();
    }
}

package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the ways to read one blob what another way shows as well, or shows whole. What was seen in several ways at
 * one place becomes one candidate.
 */
record DuplicateCandidates(NavigableMap<String, Candidate> all, Set<String> seen) {
    static List<Detection> removedFrom(List<Detection> detections) {
        DuplicateCandidates echoes = new DuplicateCandidates(new TreeMap<>(), new HashSet<>());
        detections.forEach(detection -> detection.candidates().forEach(found -> echoes.all.put(found.text(), found)));
        return detections.stream().map(echoes::next).toList();
    }

    private Detection next(Detection detection) {
        Map<String, CandidatePlaces> fresh = new LinkedHashMap<>();
        for (Candidate candidate : detection.candidates()) {
            if (!seen.contains(candidate.text()) && !isCut(candidate) && !isTooLong(candidate)) {
                fresh.computeIfAbsent(candidate.text(), any -> new CandidatePlaces())
                        .add(candidate);
            }
        }
        seen.addAll(fresh.keySet());
        return detection.with(
                fresh.values().stream().flatMap(places -> places.all().stream()).toList());
    }

    /** Whether another reading goes on where this text ends. */
    private boolean isCut(Candidate candidate) {
        String text = withoutPadding(candidate.text());
        for (Map.@Nullable Entry<String, Candidate> longer = all.higherEntry(text);
                longer != null && longer.getKey().startsWith(text);
                longer = all.higherEntry(longer.getKey())) {
            if (!longer.getKey().equals(candidate.text()) && !isTooLong(longer.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** What Base64 is padded with is also the end of a line of quoted-printable. */
    private static String withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return text.substring(0, end);
    }

    /** Whether another reading ends within this text and is whole. */
    private boolean isTooLong(Candidate candidate) {
        return candidate.credential().wholeParts().anyMatch(all::containsKey);
    }
}

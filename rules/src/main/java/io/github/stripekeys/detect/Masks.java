package io.github.stripekeys.detect;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is hidden in a text. Immutable. */
final class Masks {
    private final NavigableMap<Integer, Mask> byStart = new TreeMap<>();
    private final int longest;

    /** All of these; of those that start at one place the longest. */
    Masks(Stream<Mask> masks) {
        masks.forEach(mask ->
                byStart.merge(mask.start(), mask, (known, other) -> known.end() >= other.end() ? known : other));
        longest = byStart.values().stream()
                .mapToInt(mask -> mask.end() - mask.start())
                .max()
                .orElse(0);
    }

    /** Those that hide something between these places. */
    List<Mask> between(int from, int to) {
        return byStart.subMap(from - longest, true, Math.max(from - longest, to), true).values().stream()
                .filter(mask -> mask.overlaps(from, to))
                .toList();
    }

    /** A stretch of the text with the masks on. */
    String over(String text, int from, int to) {
        StringBuilder shown = new StringBuilder();
        int at = from;
        for (Mask mask : between(from, to)) {
            if (mask.end() > at) {
                shown.append(text, at, Math.max(at, mask.start())).append(mask.shown());
                at = mask.end();
            }
        }
        return at < to ? shown.append(text, at, to).toString() : shown.toString();
    }
}

package io.github.stripekeys.detect;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Hides in every excerpt of a scan whatever is a part of any credential that was found anywhere. Candidates may be added by
 * many threads at once, before the first excerpt is hidden.
 */
public final class Blackout {
    /** Shorter stretches tell nothing, and stand in other words by chance. */
    private static final int LENGTH = 6;

    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();

    /** Learns what to hide. */
    public void add(Detection detection) {
        detection.candidates().forEach(candidate -> bodies.add(candidate.body()));
        detection.usages().forEach(usage -> usage.body().ifPresent(bodies::add));
    }

    /** What hides the parts of all credentials that were added so far. */
    public Veil veil() {
        return new Veil(Grams.of(bodies, LENGTH));
    }

    /** Hides parts of credentials in excerpts. Immutable. */
    public static final class Veil {
        private final Grams grams;

        Veil(Grams grams) {
            this.grams = grams;
        }

        /** The same excerpt with a bar over each of them. */
        public Excerpt over(Excerpt excerpt) {
            return new Excerpt(
                    excerpt.firstLine(),
                    excerpt.lines().stream().map(this::over).toList());
        }

        private String over(String line) {
            return new Masks(grams.masks(line)).over(line, 0, line.length());
        }
    }
}

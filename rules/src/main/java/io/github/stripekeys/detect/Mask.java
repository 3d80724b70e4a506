package io.github.stripekeys.detect;

import java.util.Comparator;

/**
 * A stretch of a text that nobody may see.
 *
 * @param end exclusive
 * @param shown what stands in its place
 */
record Mask(int start, int end, String shown) {
    static final Comparator<Mask> ORDER = Comparator.comparingInt(Mask::start)
            .thenComparing(Comparator.comparingInt(Mask::end).reversed());

    static Mask bar(int start, int end) {
        return new Mask(start, end, Excerpt.BAR);
    }

    /** Whether nothing of what it hides is shown. */
    boolean isBar() {
        return shown.equals(Excerpt.BAR);
    }

    boolean overlaps(int from, int to) {
        return start < to && end > from;
    }

    /** The same, that many characters further on. */
    Mask shifted(int by) {
        return new Mask(start + by, end + by, shown);
    }
}

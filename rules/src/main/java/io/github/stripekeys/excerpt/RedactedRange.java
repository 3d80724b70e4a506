package io.github.stripekeys.excerpt;

import io.github.stripekeys.text.Excerpt;
import java.util.Comparator;

/**
 * A stretch of a text that nobody may see.
 *
 * @param end exclusive
 * @param shown what stands in its place
 */
record RedactedRange(int start, int end, String shown) {
    static final Comparator<RedactedRange> ORDER = Comparator.comparingInt(RedactedRange::start)
            .thenComparing(Comparator.comparingInt(RedactedRange::end).reversed());

    static RedactedRange bar(int start, int end) {
        return new RedactedRange(start, end, Excerpt.BAR);
    }

    /** Whether nothing of what it hides is shown. */
    boolean isBar() {
        return shown.equals(Excerpt.BAR);
    }

    boolean overlaps(int from, int to) {
        return start < to && end > from;
    }

    /** The same, that many characters further on. */
    RedactedRange shifted(int by) {
        return new RedactedRange(start + by, end + by, shown);
    }
}

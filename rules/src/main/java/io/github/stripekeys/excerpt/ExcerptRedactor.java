package io.github.stripekeys.excerpt;

import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Step;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Hides in every excerpt of a scan whatever is a part of any credential that was found anywhere. Candidates may be added by
 * many threads at once, before the first excerpt is hidden.
 */
public final class ExcerptRedactor {
    /** Shorter stretches tell nothing, and stand in other words by chance. */
    private static final int LENGTH = 5;

    /** What every credential of a kind has between its parts, such as the middle of {@code pi_…_secret_…}. */
    private static final Pattern FIXED =
            Pattern.compile("(?<![A-Za-z0-9])(?:secret|client|test|live|acct|org)(?![A-Za-z0-9])");

    /** Each once: one key may stand on every line of a log. */
    private final Set<String> bodies = ConcurrentHashMap.newKeySet();

    /** Learns what to hide. */
    public void add(Detection detection) {
        detection.candidates().forEach(candidate -> add(candidate.body()));
        detection.usages().forEach(usage -> usage.body().ifPresent(this::add));
    }

    private void add(String body) {
        FIXED.splitAsStream(body).forEach(bodies::add);
    }

    /**
     * What hides the parts of all credentials that were added so far.
     *
     * @param shown the only lines that it is asked for
     */
    public Veil veil(Set<String> shown) {
        return new Veil(NGramIndex.within(shown, bodies, LENGTH));
    }

    /** Hides parts of credentials in excerpts. Immutable. */
    public static final class Veil {
        private final NGramIndex grams;

        Veil(NGramIndex grams) {
            this.grams = grams;
        }

        /** The same excerpt with a bar over each of them. */
        public Excerpt over(Excerpt excerpt) {
            return new Excerpt(
                    excerpt.firstLine(),
                    excerpt.lines().stream().map(this::over).toList());
        }

        /** The same step with a bar over each of them in its line. */
        public Step over(Step step) {
            return step.with(over(step.code()));
        }

        private String over(String line) {
            return new RedactedRanges(grams.masks(line)).over(line, 0, line.length());
        }
    }
}

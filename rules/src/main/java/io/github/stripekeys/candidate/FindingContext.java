package io.github.stripekeys.candidate;

import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.SuppressionComment;
import java.util.List;

/**
 * What stands around a place, for people.
 *
 * @param pragmas comments beside it that ask to pass over it
 * @param excerpt the lines around it, without any credential
 */
public record FindingContext(List<SuppressionComment> pragmas, Excerpt excerpt) {
    static final FindingContext UNKNOWN = new FindingContext(List.of(), Excerpt.NONE);

    public FindingContext {
        pragmas = List.copyOf(pragmas);
    }
}

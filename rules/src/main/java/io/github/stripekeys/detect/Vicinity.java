package io.github.stripekeys.detect;

import java.util.List;

/**
 * What stands around a place, for people.
 *
 * @param pragmas comments beside it that ask to pass over it
 * @param excerpt the lines around it, without any credential
 */
public record Vicinity(List<Pragma> pragmas, Excerpt excerpt) {
    static final Vicinity UNKNOWN = new Vicinity(List.of(), Excerpt.NONE);

    public Vicinity {
        pragmas = List.copyOf(pragmas);
    }
}

package io.github.stripekeys.text;

import io.github.stripekeys.credential.Redaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines around a place, to recognise it by. Nothing in them is a part of a credential: where one stood there is its
 * redacted form or a black bar. Long lines are cut, tabulators are four spaces.
 *
 * @param firstLine number of the first line, from 1; 0 if there are none
 * @param proposal what a fix would do there, or null if that is not known
 */
public record Excerpt(
        int firstLine, List<String> lines, @Nullable Proposal proposal) {
    /** Shown in place of what has no redacted form. */
    public static final String BAR = "███";

    /** Of a place without lines. */
    public static final Excerpt NONE = new Excerpt(0, List.of());

    /** One of a place for which no fix is known. */
    public Excerpt(int firstLine, List<String> lines) {
        this(firstLine, lines, null);
    }

    public Excerpt {
        lines = Redaction.ofAll(lines);
    }

    /** The same with what a fix would do there. */
    public Excerpt with(Proposal other) {
        return new Excerpt(firstLine, lines, other);
    }

    /** Whether there is nothing to show. */
    public boolean isEmpty() {
        return lines.isEmpty();
    }
}

package io.github.stripekeys.decode.literal;

import java.util.List;

/**
 * The text that several literals make together.
 *
 * @param parts what it is made of, from its start to its end; one, unless several statements made it
 */
public record JoinedLiterals(String text, List<Part> parts) {
    /** No copy is made: there may be very many parts. */
    public JoinedLiterals {}

    /** The text that one expression makes. */
    static JoinedLiterals of(String text, int start, int end) {
        return new JoinedLiterals(text, List.of(new Part(text.length(), start, end)));
    }

    /**
     * A stretch of the text, and the expression of the program that it comes from.
     *
     * @param end in the joined text, exclusive; it starts where the one before it ends
     * @param from where the expression starts in the program
     * @param to where the expression ends in the program, exclusive
     */
    public record Part(int end, int from, int to) {}
}

package io.github.stripekeys.decode.literal;

/**
 * The text that several literals make together.
 *
 * @param start of the whole expression
 * @param end exclusive
 */
public record JoinedLiterals(String text, int start, int end) {}

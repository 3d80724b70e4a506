package io.github.stripekeys.detect.literal;

/**
 * The text that several literals make together.
 *
 * @param start of the whole expression
 * @param end exclusive
 */
public record Joined(String text, int start, int end) {}

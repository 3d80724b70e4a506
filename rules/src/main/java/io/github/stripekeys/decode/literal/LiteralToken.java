package io.github.stripekeys.decode.literal;

/**
 * A literal of a program, from its opening mark on.
 *
 * @param contentStart behind the opening mark
 * @param contentEnd where the closing mark starts
 * @param end behind the closing mark
 */
record LiteralToken(TokenKind kind, int contentStart, int contentEnd, int end) {}

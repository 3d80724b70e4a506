package io.github.stripekeys.decode.literal;

/** What a piece of a program is. */
enum TokenKind {
    /** A string or character literal in which nothing is inserted. */
    RAW,
    /** A string literal in which names may stand for their values. */
    TEMPLATE,
    /** A literal that is a list of words. */
    WORDS,
    /** A name, with the names it belongs to before it. */
    NAME,
    /** One other character, or an operator of two that joins or appends. */
    MARK
}

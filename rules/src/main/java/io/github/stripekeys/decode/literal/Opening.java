package io.github.stripekeys.decode.literal;

/**
 * A mark that a literal opens with.
 *
 * @param form how the literal is written
 * @param contentStart behind the mark
 * @param close what closes the literal
 * @param nested what opens, within the literal, a part that the same mark closes; 0 if nothing does
 */
record Opening(QuoteForm form, int contentStart, String close, char nested) {
    boolean isNesting() {
        return nested != 0;
    }

    /** The literal whose closing mark starts at a place. */
    LiteralToken closedAt(int contentEnd) {
        return closed(contentEnd, contentEnd + close.length());
    }

    /** The literal that says what is up to one place and ends at another. */
    LiteralToken closed(int contentEnd, int end) {
        return new LiteralToken(form.kind(), contentStart, contentEnd, end);
    }
}

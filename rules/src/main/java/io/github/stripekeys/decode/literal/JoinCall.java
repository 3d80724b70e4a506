package io.github.stripekeys.decode.literal;

import java.util.List;

/**
 * A list of texts that are made one, such as {@code ['a', 'b'].join('')} or {@code concat!("a", "b")}.
 *
 * @param parts what is joined
 * @param separator the token of what is put between them; -1 if that is the usual
 * @param usual what is put between them usually
 * @param format the token of the text that the parts are put in; -1 if there is none
 * @param isList whether nothing joins them here
 * @param end behind the last token, exclusive
 */
record JoinCall(List<Part> parts, int separator, String usual, int format, boolean isList, int end) {
    JoinCall {
        parts = List.copyOf(parts);
    }

    /**
     * What is joined to others.
     *
     * @param isJoint whether it is put right behind the one before it, without the separator
     */
    record Part(int token, boolean isJoint) {}

    /** So many single characters are a text. */
    static final int MANY = 16;
}

package io.github.stripekeys.decode.literal;

/**
 * A list of texts that are made one, such as {@code ['a', 'b'].join('')} or {@code concat!("a", "b")}.
 *
 * @param parts the tokens of what is joined
 * @param joints for each whether it is put right behind the one before it, without the separator
 * @param separator the token of what is put between them; -1 if that is the usual
 * @param usual what is put between them usually
 * @param format the token of the text that the parts are put in; -1 if there is none
 * @param isList whether nothing joins them here
 * @param end behind the last token, exclusive
 */
record JoinCall(int[] parts, boolean[] joints, int separator, String usual, int format, boolean isList, int end) {
    /** So many single characters are a text. */
    static final int MANY = 16;
}

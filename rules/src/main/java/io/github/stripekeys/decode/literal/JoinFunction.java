package io.github.stripekeys.decode.literal;

/**
 * A function of a language that makes one text of several.
 *
 * @param name as programs write it; a name without a dot may belong to anything
 * @param usual what it puts between if its call does not say
 */
record JoinFunction(String name, Form form, String usual) {
    /** Where its call has the parts, and where what is put between them. */
    enum Form {
        /** {@code parts.name(separator)}. */
        OF_LIST,
        /** {@code separator.name(parts)}. */
        OF_SEPARATOR,
        /** {@code text.name(part, part)}. */
        OF_FIRST,
        /** {@code name(separator, parts)}. */
        SEPARATOR_FIRST,
        /** {@code name(parts, separator)}. */
        SEPARATOR_LAST,
        /** {@code name(part, part)}. */
        PARTS,
        /** {@code name(format, part)}. */
        FORMAT,
        /** {@code format.name(part)}. */
        OF_FORMAT,
        /** {@code text.name(part)} as a statement, which changes the text. */
        APPEND
    }
}

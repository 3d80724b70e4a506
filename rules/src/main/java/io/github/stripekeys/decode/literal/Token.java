package io.github.stripekeys.decode.literal;

/**
 * A piece of a program.
 *
 * @param text of a literal what is between its quotation marks, else as written
 * @param start of all of it, quotation marks included
 * @param end exclusive
 */
record Token(Kind kind, String text, int start, int end) {
    enum Kind {
        /** A string or character literal in which nothing else is put in. */
        RAW,
        /** A string literal in which names may stand for their values. */
        TEMPLATE,
        /** A name, with the names it belongs to before it. */
        NAME,
        /** One other character, or a compound assignment. */
        MARK
    }

    boolean isLiteral() {
        return kind == Kind.RAW || kind == Kind.TEMPLATE;
    }

    boolean is(String mark) {
        return kind == Kind.MARK && text.equals(mark);
    }

    /** A name without what it belongs to and without the signs of a variable. */
    String simpleName() {
        String last = text.substring(text.lastIndexOf('.') + 1);
        return last.startsWith("$") ? last.replace("$", "").replace("{", "").replace("}", "") : last;
    }
}

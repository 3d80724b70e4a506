package io.github.stripekeys.decode.literal;

/**
 * One way in which a language writes strings.
 *
 * @param open what such a string starts with, or for one with a delimiter of its own what stands before that
 * @param close what it ends with; empty if its start tells
 * @param closing how its start tells what it ends with
 * @param escape what takes the meaning of a mark within it
 * @param insertion what an insertion starts with in which strings may stand; empty if there is none
 * @param traits what else is true of it
 */
record QuoteForm(String open, String close, Closing closing, Escape escape, String insertion, Traits traits) {
    /** How the end of a string follows from its start. */
    enum Closing {
        /** It is always the same. */
        FIXED,
        /** One character, or an escape, and the same mark. */
        CHARACTER,
        /** {@code R"x(…)x"} (C++, [lex.string]). */
        PARENTHESIS,
        /** {@code r#"…"#}, as many signs as before. */
        HASHES,
        /** {@code [==[…]==]} (Lua 5.4, section 3.1). */
        LONG_BRACKET,
        /** {@code $tag$…$tag$} (PostgreSQL, section 4.1.2.4). */
        TAG,
        /** {@code %q{…}}: any mark, and for an opening bracket the closing one. */
        DELIMITER,
        /** {@code <<END} up to a line of that word. */
        HEREDOC,
        /** {@code $$"…"}: as many signs as an insertion has. */
        DOLLARS
    }

    /** What takes the meaning of a closing mark. */
    enum Escape {
        NONE,
        BACKSLASH,
        BACKTICK,
        /** The mark twice. */
        DOUBLED
    }

    /**
     * Traits.
     *
     * @param hasLines whether it may go over lines
     * @param isRaw whether nothing is inserted in it
     * @param areWords whether it is a list of words
     */
    record Traits(boolean hasLines, boolean isRaw, boolean areWords) {}

    private static final Traits LINE = new Traits(false, false, false);

    static QuoteForm line(String mark) {
        return new QuoteForm(mark, mark, Closing.FIXED, Escape.BACKSLASH, "", LINE);
    }

    /** From one mark to the same one, over lines if need be. */
    static QuoteForm lines(String mark) {
        return line(mark).overLines();
    }

    static QuoteForm of(String open, String close) {
        return new QuoteForm(open, close, Closing.FIXED, Escape.BACKSLASH, "", LINE).overLines();
    }

    static QuoteForm of(String open, Closing closing) {
        return new QuoteForm(open, "", closing, Escape.NONE, "", new Traits(true, true, false));
    }

    static QuoteForm character() {
        return new QuoteForm("'", "'", Closing.CHARACTER, Escape.BACKSLASH, "", new Traits(false, true, false));
    }

    /** What its literals are. */
    TokenKind kind() {
        return traits.areWords() ? TokenKind.WORDS : traits.isRaw() ? TokenKind.RAW : TokenKind.TEMPLATE;
    }

    QuoteForm closedBy(String mark) {
        return new QuoteForm(open, mark, closing, escape, insertion, traits);
    }

    QuoteForm overLines() {
        return new QuoteForm(open, close, closing, escape, insertion, new Traits(true, traits.isRaw, traits.areWords));
    }

    QuoteForm raw() {
        return new QuoteForm(
                open, close, closing, escape, insertion, new Traits(traits.hasLines, true, traits.areWords));
    }

    /** The same, in which values may be inserted. */
    QuoteForm filled() {
        return new QuoteForm(
                open, close, closing, escape, insertion, new Traits(traits.hasLines, false, traits.areWords));
    }

    QuoteForm words() {
        return new QuoteForm(open, close, closing, escape, insertion, new Traits(true, true, true));
    }

    QuoteForm escapedBy(Escape other) {
        return new QuoteForm(open, close, closing, other, insertion, traits);
    }

    QuoteForm inserting(String start) {
        return new QuoteForm(open, close, closing, escape, start, traits);
    }
}

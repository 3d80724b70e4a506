package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;

/**
 * What a value is given to.
 *
 * @param name simple; empty if it is given to nothing
 * @param isAdded whether it is put behind what the name stood for
 */
record Assignment(String name, boolean isAdded) {
    private static final Assignment NONE = new Assignment("", false);

    /** Tokens that a type of a variable may have. */
    private static final int LONGEST_TYPE = 12;

    /** Tokens that may say what sort of list follows. */
    private static final int LONGEST_HEAD = 8;

    /** Marks of what says what sort of list follows. */
    private static final String HEAD = "[](@&!<>";

    /** Marks of types. */
    private static final String TYPE = "&'<>[]|*?";

    /** The assignment whose value starts at this token. */
    static Assignment before(Tokens tokens, int value, Grammar grammar) {
        int mark = value - 1;
        while (mark > 0 && tokens.isMark(mark, '(')) {
            mark--;
        }
        if (mark < 1) {
            return NONE;
        }
        if (mark < value - 1 && grammar.function(Form.APPEND, tokens, mark) != null) {
            String receiver = tokens.receiver(mark);
            return new Assignment(receiver.isEmpty() ? tokens.simpleName(mark) : receiver, true);
        }
        if (grammar.has(Trait.DEFINES)
                && mark > 1
                && tokens.isName(mark - 1, "define")
                && tokens.isMark(mark - 2, '#')) {
            return new Assignment(tokens.simpleName(mark), false);
        }
        if (tokens.isMark(mark, ',')) {
            return defined(tokens, mark);
        }
        boolean isBehindName = grammar.has(Trait.CALLS_ARE_LISTS) && mark > 1 && tokens.isName(mark - 1, "def");
        if (isBehindName) {
            return new Assignment(tokens.simpleName(mark), false);
        }
        return at(tokens, mark, grammar);
    }

    private static Assignment at(Tokens tokens, int mark, Grammar grammar) {
        boolean isAdded = tokens.isMark(mark, "+=") || tokens.isMark(mark, ".=");
        boolean isAssigned = isAdded || tokens.isAnyMark(mark, "=:");
        return isAssigned ? new Assignment(name(tokens, mark, grammar), isAdded) : NONE;
    }

    /** The assignment of a list that starts at this token, over what says what sort of list it is. */
    static Assignment ofList(Tokens tokens, int open, Grammar grammar) {
        int mark = open - 1;
        int first = Math.max(1, open - LONGEST_HEAD);
        while (mark >= first && isNameOrMark(tokens, mark, HEAD)) {
            mark--;
        }
        return mark < first ? NONE : at(tokens, mark, grammar);
    }

    /** {@code define('NAME', value)}. */
    private static Assignment defined(Tokens tokens, int comma) {
        boolean isDefined = comma > 2
                && tokens.isLiteral(comma - 1)
                && tokens.isMark(comma - 2, '(')
                && tokens.isName(comma - 3, "define");
        return isDefined ? new Assignment(tokens.content(comma - 1), false) : NONE;
    }

    boolean isNone() {
        return name.isEmpty();
    }

    /** The name before this mark, over {@code :} of {@code :=} and over its type. */
    private static String name(Tokens tokens, int mark, Grammar grammar) {
        int before = tokens.isAnyMark(mark - 1, ":?") ? mark - 2 : mark - 1;
        int name = Math.max(0, tokens.isMark(mark, '=') ? beforeType(tokens, before, grammar) : before);
        return switch (tokens.kind(name)) {
            case MARK, WORDS -> "";
            case NAME -> tokens.simpleName(name);
            case RAW, TEMPLATE -> tokens.content(name);
        };
    }

    /** The name whose type ends at a place; that place if there is no type. */
    private static int beforeType(Tokens tokens, int last, Grammar grammar) {
        int at = last;
        while (at > 0 && at > last - LONGEST_TYPE && isNameOrMark(tokens, at, TYPE)) {
            at--;
            if (tokens.isMark(at, ':') && !tokens.isMark(at - 1, ':') && tokens.isOperand(at - 1)) {
                return at - 1;
            }
        }
        boolean isTypeBehind = grammar.has(Trait.TYPE_BEHIND_NAME)
                && last > 1
                && tokens.isName(last - 1)
                && !tokens.isName(last - 1, "const")
                && !tokens.isName(last - 1, "var")
                && !tokens.isName(last - 1, "set")
                && !tokens.isName(last - 1, "SET");
        if (isTypeBehind) {
            return last - 1;
        }
        boolean isArray = last > 1 && tokens.isMark(last, ']') && tokens.isMark(last - 1, '[');
        return isArray ? last - 2 : last;
    }

    private static boolean isNameOrMark(Tokens tokens, int at, String marks) {
        return tokens.isName(at) || tokens.isAnyMark(at, marks);
    }
}

package io.github.stripekeys.decode.literal;

import java.util.List;

/**
 * What a value is given to.
 *
 * @param name simple; empty if it is given to nothing
 * @param isAdded whether it is put behind what the name stood for
 */
record Assignment(String name, boolean isAdded) {
    private static final Assignment NONE = new Assignment("", false);

    /** The assignment whose value starts at this token. */
    static Assignment before(List<Token> tokens, int value) {
        int mark = value - 1;
        while (mark > 0 && tokens.get(mark).is("(")) {
            mark--;
        }
        if (mark < 1) {
            return NONE;
        }
        boolean isAdded = tokens.get(mark).is("+=") || tokens.get(mark).is(".=");
        boolean isAssigned =
                isAdded || tokens.get(mark).is("=") || tokens.get(mark).is(":");
        return isAssigned ? new Assignment(name(tokens, mark), isAdded) : NONE;
    }

    /** The name before this mark, over {@code :} of {@code :=} and over its type. */
    private static String name(List<Token> tokens, int mark) {
        int before = tokens.get(mark - 1).is(":") ? mark - 2 : mark - 1;
        boolean isType = before >= 2
                && tokens.get(before - 1).is(":")
                && tokens.get(mark).is("=");
        Token name = tokens.get(Math.max(0, isType ? before - 2 : before));
        return name.kind() == Token.Kind.MARK ? "" : name.simpleName();
    }
}

package io.github.stripekeys.decode.literal;

/**
 * What a value is given to.
 *
 * @param name simple; empty if it is given to nothing
 * @param isAdded whether it is put behind what the name stood for
 */
record Assignment(String name, boolean isAdded) {
    private static final Assignment NONE = new Assignment("", false);

    /** The assignment whose value starts at this token. */
    static Assignment before(Tokens tokens, int value) {
        int mark = value - 1;
        while (mark > 0 && tokens.isMark(mark, '(')) {
            mark--;
        }
        if (mark < 1) {
            return NONE;
        }
        boolean isAdded = tokens.isMark(mark, "+=") || tokens.isMark(mark, ".=");
        boolean isAssigned = isAdded || tokens.isMark(mark, '=') || tokens.isMark(mark, ':');
        return isAssigned ? new Assignment(name(tokens, mark), isAdded) : NONE;
    }

    boolean isNone() {
        return name.isEmpty();
    }

    /** The name before this mark, over {@code :} of {@code :=} and over its type. */
    private static String name(Tokens tokens, int mark) {
        int before = tokens.isMark(mark - 1, ':') ? mark - 2 : mark - 1;
        boolean isType = before >= 2 && tokens.isMark(before - 1, ':') && tokens.isMark(mark, '=');
        int name = Math.max(0, isType ? before - 2 : before);
        return switch (tokens.kind(name)) {
            case MARK -> "";
            case NAME -> tokens.simpleName(name);
            case RAW, TEMPLATE -> tokens.content(name);
        };
    }
}

package io.github.stripekeys.decode.literal;

/**
 * Steps over what is inserted in literals, in which literals may stand in turn, such as <code>`a${`b`}`</code>. Bounded: where
 * none ends nearby, the mark is one of the literal. For one text and one thread.
 */
final class Insertions {
    private static final int LONGEST = 1 << 11;

    /** After so many that do not end, none is looked for. */
    private static final int MOST_UNCLOSED = 64;

    private static final int DEEPEST = 16;

    private final String text;
    private int unclosed;

    Insertions(String text) {
        this.text = text;
    }

    /** The last character of the insertion that starts here, or this place if none does. */
    int behind(QuoteForm form, int at) {
        String start = form.insertion();
        boolean isHere = !start.isEmpty() && text.charAt(at) == start.charAt(0) && text.startsWith(start, at);
        if (!isHere || (start.equals("{") && text.startsWith("{{", at))) {
            return at;
        }
        int end = end(at + start.length(), form.traits().hasLines());
        return end < 0 ? at : end;
    }

    /** Where the bracket stands that closes one before this place; -1 if nowhere near. */
    int end(int from, boolean hasLines) {
        int end = unclosed < MOST_UNCLOSED ? search(from, hasLines) : -1;
        unclosed += end < 0 ? 1 : 0;
        return end;
    }

    private int search(int from, boolean hasLines) {
        char[] open = new char[DEEPEST];
        int depth = 1;
        open[0] = '}';
        int last = Math.min(text.length(), from + LONGEST);
        for (int at = from; at < last; at++) {
            char c = text.charAt(at);
            boolean isInText = open[depth - 1] == '`' || open[depth - 1] == '"' || open[depth - 1] == '\'';
            if (c == '\n' && (!hasLines || (isInText && open[depth - 1] != '`'))) {
                return -1;
            }
            if (c == '\\') {
                at++;
            } else if (isInText ? c == open[depth - 1] : c == '}' || c == ')') {
                depth--;
                if (depth == 0) {
                    return at;
                }
            } else if (isOpening(c, at, isInText)) {
                if (depth == DEEPEST) {
                    return -1;
                }
                open[depth++] = isInText || c == '{' || c == '(' ? '}' : c;
            }
        }
        return -1;
    }

    /** Whether a literal or a bracket opens; in a literal, only an insertion does. */
    private boolean isOpening(char c, int at, boolean isInText) {
        return isInText
                ? c == '{' && at > 0 && (text.charAt(at - 1) == '$' || text.charAt(at - 1) == '#')
                : c == '{' || c == '(' || c == '"' || c == '\'' || c == '`';
    }
}

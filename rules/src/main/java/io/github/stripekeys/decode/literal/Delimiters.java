package io.github.stripekeys.decode.literal;

/** Reads the marks that literals open with, and tells which close them. For one text and one thread. */
final class Delimiters {
    private static final int LONGEST = 16;

    /** After so many words that no line is, none is looked for. */
    private static final int MOST_UNCLOSED = 64;

    private final String text;
    private String close = "";
    private char open;
    private int contentStart;
    private int contentEnd;
    private int end;
    private int unclosed;

    Delimiters(String text) {
        this.text = text;
    }

    /** Whether a literal of a form opens at a place. */
    boolean isAt(QuoteForm form, int at) {
        if (!text.startsWith(form.open(), at)) {
            return false;
        }
        int behind = at + form.open().length();
        return switch (form.closing()) {
            case FIXED, CHARACTER -> take(behind, form.close());
            case PARENTHESIS -> isParenthesis(behind);
            case HASHES -> isHashes(at);
            case LONG_BRACKET -> isLongBracket(behind);
            case TAG -> isTag(behind);
            case DELIMITER -> isDelimiter(behind, form.open().equals("'") ? "'" : "");
            case HEREDOC -> isHeredoc(behind);
            case DOLLARS -> isDollars(behind);
        };
    }

    private boolean take(int start, String mark) {
        contentStart = start;
        close = mark;
        return true;
    }

    private boolean isParenthesis(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && isTagPart(text.charAt(at))) {
            at++;
        }
        return isAt('(', at) && take(at + 1, ")" + text.substring(from, at) + "\"");
    }

    private boolean isHashes(int from) {
        int at = runEnd('#', from);
        return isAt('"', at) && take(at + 1, "\"" + text.substring(from, at));
    }

    private boolean isLongBracket(int from) {
        int at = runEnd('=', from);
        return isAt('[', at) && take(at + 1, "]" + text.substring(from, at) + "]");
    }

    private boolean isTag(int from) {
        int at = from;
        while (at < text.length() && at - from < LONGEST && isTagPart(text.charAt(at))) {
            at++;
        }
        boolean isTag = isAt('$', at) && (at == from || !Character.isDigit(text.charAt(from)));
        return isTag && take(at + 1, "$" + text.substring(from, at) + "$");
    }

    private boolean isDelimiter(int at, String behind) {
        if (at >= text.length()) {
            return false;
        }
        open = text.charAt(at);
        boolean isMark = "([{<|!/~^\"'#".indexOf(open) >= 0;
        return isMark && take(at + 1, closing(open) + behind);
    }

    private static char closing(char open) {
        return switch (open) {
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            case '<' -> '>';
            default -> open;
        };
    }

    /** A word, and a line that is that word, with space before it or marks behind it. */
    private boolean isHeredoc(int from) {
        int at = from;
        while (at < text.length() && "~-<\"' ".indexOf(text.charAt(at)) >= 0 && at - from < 4) {
            at++;
        }
        int start = at;
        while (at < text.length() && at - start < 2 * LONGEST && isTagPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        int line = text.indexOf('\n', at);
        boolean isWord = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        if (!isWord || line < 0 || line - at > LONGEST || unclosed > MOST_UNCLOSED) {
            return false;
        }
        int found = text.indexOf(word, line);
        if (found < 0
                || !text.substring(text.lastIndexOf('\n', found) + 1, found).isBlank()) {
            unclosed++;
            return false;
        }
        contentEnd = Math.max(line + 1, text.lastIndexOf('\n', found));
        end = found + word.length();
        return take(line + 1, word);
    }

    private boolean isDollars(int from) {
        int at = runEnd('$', from);
        String mark = text.startsWith("\"\"\"", at) ? "\"\"\"" : "\"";
        return text.startsWith(mark, at) && take(at + mark.length(), mark);
    }

    private int runEnd(char mark, int from) {
        int at = from;
        while (isAt(mark, at) && at - from < LONGEST) {
            at++;
        }
        return at;
    }

    private boolean isAt(char mark, int at) {
        return at < text.length() && text.charAt(at) == mark;
    }

    private static boolean isTagPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** What closes the literal. */
    String close() {
        return close;
    }

    /** The mark of its own that it opens with. */
    char open() {
        return open;
    }

    int contentStart() {
        return contentStart;
    }

    /** Where what a heredoc says ends, exclusive. */
    int contentEnd() {
        return contentEnd;
    }

    /** Where a heredoc ends, exclusive. */
    int end() {
        return end;
    }
}

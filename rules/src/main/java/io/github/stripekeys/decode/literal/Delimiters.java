package io.github.stripekeys.decode.literal;

import org.jspecify.annotations.Nullable;

/** Reads the marks that literals of a program open with, and tells which close them. */
record Delimiters(String text) {
    private static final int LONGEST = 16;

    private static final char NONE = 0;

    /** The mark of a form at a place; null if none is there. */
    @Nullable
    Opening at(QuoteForm form, int start) {
        if (!text.startsWith(form.open(), start)) {
            return null;
        }
        int behind = start + form.open().length();
        return switch (form.closing()) {
            case FIXED, CHARACTER -> new Opening(form, behind, form.close(), NONE);
            case PARENTHESIS -> parenthesis(form, behind);
            case HASHES -> hashes(form, start);
            case LONG_BRACKET -> longBracket(form, behind);
            case TAG -> tag(form, behind);
            case DELIMITER -> delimiter(form, behind);
            case HEREDOC -> heredoc(form, behind);
            case DOLLARS -> dollars(form, behind);
        };
    }

    private @Nullable Opening parenthesis(QuoteForm form, int from) {
        int at = tagEnd(from, LONGEST);
        return isAt('(', at) ? new Opening(form, at + 1, ")" + text.substring(from, at) + "\"", NONE) : null;
    }

    private @Nullable Opening hashes(QuoteForm form, int start) {
        int at = runEnd('#', start);
        return isAt('"', at) ? new Opening(form, at + 1, "\"" + text.substring(start, at), NONE) : null;
    }

    private @Nullable Opening longBracket(QuoteForm form, int from) {
        int at = runEnd('=', from);
        return isAt('[', at) ? new Opening(form, at + 1, "]" + text.substring(from, at) + "]", NONE) : null;
    }

    private @Nullable Opening tag(QuoteForm form, int from) {
        int at = tagEnd(from, LONGEST);
        boolean isTag = isAt('$', at) && (at == from || !Character.isDigit(text.charAt(from)));
        return isTag ? new Opening(form, at + 1, "$" + text.substring(from, at) + "$", NONE) : null;
    }

    private @Nullable Opening delimiter(QuoteForm form, int at) {
        if (at >= text.length() || "([{<|!/~^\"'#".indexOf(text.charAt(at)) < 0) {
            return null;
        }
        char open = text.charAt(at);
        char close = closing(open);
        String behind = form.open().equals("'") ? "'" : "";
        return new Opening(form, at + 1, close + behind, open == close ? NONE : open);
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

    /** A word, with marks around it, and the end of the line. */
    private @Nullable Opening heredoc(QuoteForm form, int from) {
        int at = from;
        while (at < text.length() && "~-<\"' ".indexOf(text.charAt(at)) >= 0 && at - from < 4) {
            at++;
        }
        int end = tagEnd(at, 2 * LONGEST);
        String word = text.substring(at, end);
        boolean isWord = !word.isEmpty() && Character.isUpperCase(word.charAt(0));
        int line = isWord ? lineEnd(end) : -1;
        return line >= 0 ? new Opening(form, line + 1, word, NONE) : null;
    }

    /** Where the line ends, or -1 if that is far away. */
    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && at - from <= LONGEST && text.charAt(at) != '\n') {
            at++;
        }
        return isAt('\n', at) ? at : -1;
    }

    private @Nullable Opening dollars(QuoteForm form, int from) {
        int at = runEnd('$', from);
        String mark = text.startsWith("\"\"\"", at) ? "\"\"\"" : "\"";
        return text.startsWith(mark, at) ? new Opening(form, at + mark.length(), mark, NONE) : null;
    }

    private int runEnd(char mark, int from) {
        int at = from;
        while (isAt(mark, at) && at - from < LONGEST) {
            at++;
        }
        return at;
    }

    private int tagEnd(int from, int longest) {
        int at = from;
        while (at < text.length() && at - from < longest && isTagPart(text.charAt(at))) {
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
}

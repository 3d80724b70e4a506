package io.github.stripekeys.detect;

/** A program with blanks in place of its comments, so that everything else stands where it stood. */
final class CommentBlanks {
    private CommentBlanks() {}

    /** The text, of the same length, in languages whose comments are those of Java. */
    static String in(String text) {
        StringBuilder code = new StringBuilder(text);
        char mark = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (mark != 0) {
                at += c == '\\' ? 1 : 0;
                mark = c == mark || (c == '\n' && mark != '`') ? 0 : mark;
            } else if (c == '"' || c == '\'' || c == '`') {
                mark = c;
            } else if (text.startsWith("//", at) && (at == 0 || text.charAt(at - 1) != ':')) {
                at = blank(code, at, end(text, "\n", at));
            } else if (text.startsWith("/*", at)) {
                at = blank(code, at, end(text, "*/", at + 2));
            }
        }
        return code.toString();
    }

    private static int end(String text, String close, int from) {
        int end = text.indexOf(close, from);
        return end < 0 ? text.length() : end;
    }

    private static int blank(StringBuilder code, int from, int to) {
        for (int at = from; at < to; at++) {
            if (code.charAt(at) != '\n' && code.charAt(at) != '\r') {
                code.setCharAt(at, ' ');
            }
        }
        return to - 1;
    }
}

package io.github.stripekeys.decode.literal;

/**
 * Finds where literals insert values: {@code ${name}}, {@code $name}, {@code #{name}}, {@code {name}}, {@code \(name)}, and
 * the same with an expression that has literals in place of the name. For one text.
 */
final class Template {
    private final String text;
    private final Insertions insertions;
    private final int end;
    private int start;
    private int nameStart;
    private int nameEnd;
    private int next;
    private boolean isExpression;

    /** The template from one place of a text to another, exclusive. */
    Template(String text, int from, int end, Insertions insertions) {
        this.text = text;
        this.insertions = insertions;
        this.end = end;
        this.next = from;
    }

    /** Goes to the next place where something is inserted; false if there is none. */
    boolean find() {
        for (int at = next; at < end; at++) {
            char c = text.charAt(at);
            if ((c == '$' || c == '#' || c == '{' || c == '\\') && isInsertion(at)) {
                start = at;
                return true;
            }
        }
        return false;
    }

    private boolean isInsertion(int first) {
        int at = first;
        while (at + 1 < end && text.charAt(at) == '$' && text.charAt(at + 1) == '$') {
            at++;
        }
        char c = text.charAt(at);
        char open = c == '{' ? c : at + 1 < end ? text.charAt(at + 1) : 0;
        boolean isMarked = c != '{' && (c == '\\' ? open == '(' : open == '{' || (open == '(' && c == '$'));
        if (c == '{' || isMarked) {
            return isInBrackets(isMarked ? at + 2 : at + 1, open == '(' ? ')' : '}', c == '{');
        }
        isExpression = false;
        nameStart = at + 1;
        nameEnd = wordEnd(nameStart, false);
        next = nameEnd;
        return c == '$' && nameEnd > nameStart;
    }

    private boolean isInBrackets(int from, char closing, boolean isBare) {
        int at = spaceEnd(from);
        boolean hasSign = at < end && (text.charAt(at) == '$' || (!isBare && text.charAt(at) == '@'));
        nameStart = hasSign ? at + 1 : at;
        nameEnd = wordEnd(nameStart, true);
        int close = spaceEnd(nameEnd);
        next = close + 1;
        isExpression = false;
        return (nameEnd > nameStart && close < end && text.charAt(close) == closing)
                || isExpression(from, at, closing, isBare);
    }

    /** Whether an expression with a literal is inserted; without a sign before it, it has to start with one. */
    private boolean isExpression(int from, int first, char closing, boolean isBare) {
        if (first >= end || (isBare && !isQuote(text.charAt(first)))) {
            return false;
        }
        int close = insertions.end(from, true);
        if (close < 0 || close >= end || text.charAt(close) != closing) {
            return false;
        }
        isExpression = text.substring(from, close).chars().anyMatch(c -> isQuote((char) c));
        nameStart = from;
        nameEnd = close;
        next = close + 1;
        return isExpression;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private int spaceEnd(int from) {
        int at = from;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordEnd(int from, boolean mayHaveDots) {
        int at = from;
        while (at < end && (isWord(text.charAt(at)) || (mayHaveDots && text.charAt(at) == '.'))) {
            at++;
        }
        return at;
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    /** Where the insertion starts. */
    int start() {
        return start;
    }

    /** Where the insertion ends, exclusive. */
    int end() {
        return next;
    }

    /** Whether what is inserted is more than a name. */
    boolean isExpression() {
        return isExpression;
    }

    /** The expression that is inserted. */
    String expression() {
        return text.substring(nameStart, nameEnd);
    }

    /** The name of what is inserted, without what it belongs to. */
    String name() {
        return text.substring(behindDot(text, nameStart, nameEnd), nameEnd);
    }

    /** Where the part of a name behind its last dot starts. */
    static int behindDot(String text, int start, int end) {
        int at = end;
        while (at > start && text.charAt(at - 1) != '.') {
            at--;
        }
        return at;
    }
}

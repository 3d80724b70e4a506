package io.github.stripekeys.decode.literal;

/** Finds where literals insert values: {@code ${name}}, {@code $name}, {@code #{name}}, {@code {name}}. For one text. */
public final class Template {
    private final String text;
    private final int end;
    private int start;
    private int nameStart;
    private int nameEnd;
    private int next;

    /** The template from one place of a text to another, exclusive. */
    public Template(String text, int from, int end) {
        this.text = text;
        this.end = end;
        this.next = from;
    }

    /** Goes to the next place where something is inserted; false if there is none. */
    public boolean find() {
        for (int at = next; at < end; at++) {
            char c = text.charAt(at);
            if ((c == '$' || c == '#' || c == '{') && isInsertion(at)) {
                start = at;
                return true;
            }
        }
        return false;
    }

    private boolean isInsertion(int at) {
        char c = text.charAt(at);
        boolean isMarked = c != '{' && at + 1 < end && text.charAt(at + 1) == '{';
        if (c == '{' || isMarked) {
            return isInBraces(isMarked ? at + 2 : at + 1, c == '{');
        }
        nameStart = at + 1;
        nameEnd = wordEnd(nameStart, false);
        next = nameEnd;
        return c == '$' && nameEnd > nameStart;
    }

    private boolean isInBraces(int from, boolean mayHaveSign) {
        int at = spaceEnd(from);
        nameStart = mayHaveSign && at < end && text.charAt(at) == '$' ? at + 1 : at;
        nameEnd = wordEnd(nameStart, true);
        int close = spaceEnd(nameEnd);
        next = close + 1;
        return nameEnd > nameStart && close < end && text.charAt(close) == '}';
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
    public int start() {
        return start;
    }

    /** Where the insertion ends, exclusive. */
    public int end() {
        return next;
    }

    /** The name of what is inserted, without what it belongs to. */
    public String name() {
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

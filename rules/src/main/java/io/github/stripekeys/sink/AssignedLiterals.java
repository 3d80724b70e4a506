package io.github.stripekeys.sink;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The literals of a text that could be credentials, by the names that they are given to. For one text. */
final class AssignedLiterals {
    private static final int SHORTEST = 16;
    private static final int LONGEST = 300;

    private final String text;
    private final Map<String, Literal> byName = new HashMap<>();
    private boolean isRead;

    AssignedLiterals(String text) {
        this.text = text;
    }

    /** A literal, from one place of the text to another, exclusive, without quotation marks. */
    record Literal(int start, int end, boolean isOnly) {
        private Literal(int start, int end) {
            this(start, end, true);
        }

        private static Literal ambiguous(Literal first, Literal other) {
            return new Literal(first.start, first.end, false);
        }
    }

    /** The only literal that is given to a name. */
    Optional<Literal> of(String name) {
        if (!isRead) {
            isRead = true;
            read();
        }
        return Optional.ofNullable(byName.get(name)).filter(Literal::isOnly);
    }

    /** The literal that opens at this place and could be a credential. */
    Optional<Literal> at(int open) {
        int end = isQuote(open) ? contentEnd(open + 1) : 0;
        boolean isClosed = end - open > SHORTEST && end < text.length() && text.charAt(end) == text.charAt(open);
        return isClosed ? Optional.of(new Literal(open + 1, end)) : Optional.empty();
    }

    private void read() {
        for (int at = 0; at < text.length(); at++) {
            if (isQuote(at)) {
                at(at).ifPresent(this::add);
            }
        }
    }

    private void add(Literal literal) {
        int mark = spaceStart(literal.start - 1) - 1;
        if (mark >= 0 && (text.charAt(mark) == '=' || text.charAt(mark) == ':')) {
            int end = spaceStart(mark);
            int start = wordStart(end);
            add(text.substring(start, end), literal);
            int colon = spaceStart(start) - 1;
            if (start < end && colon >= 0 && text.charAt(colon) == ':') {
                int named = spaceStart(colon);
                add(text.substring(wordStart(named), named), literal);
            }
        }
    }

    private void add(String name, Literal literal) {
        if (!name.isEmpty()) {
            byName.merge(name, literal, Literal::ambiguous);
        }
    }

    private boolean isQuote(int at) {
        return at < text.length() && isQuote(text.charAt(at));
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private int contentEnd(int from) {
        int at = from;
        int last = Math.min(text.length(), from + LONGEST);
        while (at < last && !isQuote(text.charAt(at)) && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int spaceStart(int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private int wordStart(int end) {
        int at = end;
        while (at > Math.max(0, end - LONGEST) && isWord(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}

package io.github.stripekeys.fix;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Tells what is quoted in a script of a shell. For one text and one thread. */
final class ShellQuotes {
    private static final int NONE = -1;

    private final String text;
    private final char escape;
    private final Heredocs heredocs;

    /** Where the quotation marks stand that are open around each command substitution; {@code NONE} for none. */
    private final Deque<Integer> outer = new ArrayDeque<>();

    private int open = NONE;
    private int heredocEnd;
    private boolean isInBackticks;

    private ShellQuotes(String text, char escape) {
        this.text = text;
        this.escape = escape;
        this.heredocs = new Heredocs(text);
    }

    /**
     * Where the quotation mark stands that is open at a place; -1 if none is; empty if that is not certain.
     *
     * @param escape the character before one that is meant as it is
     */
    static Optional<Integer> open(String text, int place, char escape) {
        ShellQuotes quotes = new ShellQuotes(text, escape);
        int at = 0;
        while (at < place) {
            at = quotes.next(at);
        }
        return at == place && !quotes.isInBackticks ? Optional.of(quotes.open) : Optional.empty();
    }

    private int next(int at) {
        char c = text.charAt(at);
        char quote = open == NONE ? 0 : text.charAt(open);
        if (quote == '\'') {
            open = c == '\'' ? NONE : open;
        } else if (c == escape) {
            return at + 2;
        } else if (c == '`') {
            isInBackticks = !isInBackticks;
        } else if (text.startsWith("$(", at)) {
            outer.push(open);
            open = NONE;
            return at + 2;
        } else if (quote == '"') {
            open = c == '"' ? NONE : open;
        } else {
            return plain(c, at);
        }
        return at + 1;
    }

    private int plain(char c, int at) {
        if (c == '"' || c == '\'') {
            open = at;
        } else if (c == '(' && !outer.isEmpty()) {
            outer.push(NONE);
        } else if (c == ')' && !outer.isEmpty()) {
            open = outer.pop();
        } else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)))) {
            int end = text.indexOf('\n', at);
            return end < 0 ? text.length() : end;
        } else if (text.startsWith("<<", at)) {
            heredocs.announcedAt(at).ifPresent(here -> heredocEnd = Math.max(heredocEnd, here.end()));
        } else if (c == '\n' && heredocEnd > at) {
            return heredocEnd;
        }
        return at + 1;
    }
}

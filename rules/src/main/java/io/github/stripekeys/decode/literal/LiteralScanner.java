package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.QuoteForm.Closing;
import io.github.stripekeys.decode.literal.QuoteForm.Escape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds where string literals of a program start and end. A search that failed is remembered: one that starts where it passed
 * fails at the same place, so that a text full of marks that nothing closes is read once for each kind of mark. For one thread.
 */
final class LiteralScanner {
    /** So many times the text are read for literals that nothing closes. */
    private static final int MOST_PASSES = 4;

    private static final int LONGEST_CHARACTER = 12;

    /** After so many words that no line is, none is looked for. */
    private static final int MOST_UNCLOSED = 64;

    private final String text;
    private final Insertions insertions;
    private final Delimiters delimiters;
    private final Map<String, Integer> unclosedUntil = new HashMap<>();
    private long budget;
    private int unclosed;

    LiteralScanner(String text) {
        this.text = text;
        this.insertions = new Insertions(text);
        this.delimiters = new Delimiters(text);
        this.budget = (long) MOST_PASSES * text.length() + (1 << 16);
    }

    /**
     * The literal of one of these forms that starts at a place; null if none starts there or ends anywhere.
     *
     * @param forms the likeliest first
     */
    @Nullable
    LiteralToken find(QuoteForm[] forms, int at) {
        for (QuoteForm form : forms) {
            Opening opening = delimiters.at(form, at);
            LiteralToken literal = opening == null ? null : closed(opening);
            if (literal != null) {
                return literal;
            }
        }
        return null;
    }

    private @Nullable LiteralToken closed(Opening opening) {
        if (budget < 0 || opening.contentStart() < unclosedUntil.getOrDefault(opening.close(), -1)) {
            return null;
        } else if (opening.form().closing() == Closing.HEREDOC) {
            return closedByLine(opening);
        }
        int found = closing(opening);
        boolean isClosed = found >= 0 && (opening.form().closing() != Closing.CHARACTER || isCharacter(opening, found));
        return isClosed ? opening.closedAt(found) : null;
    }

    /** A line that is the word that closes, with space before it or marks behind it. */
    private @Nullable LiteralToken closedByLine(Opening opening) {
        int line = opening.contentStart() - 1;
        int found = unclosed > MOST_UNCLOSED ? -1 : text.indexOf(opening.close(), line);
        if (found < 0
                || !text.substring(text.lastIndexOf('\n', found) + 1, found).isBlank()) {
            unclosed++;
            return null;
        }
        int contentEnd = Math.max(line + 1, text.lastIndexOf('\n', found));
        return opening.closed(contentEnd, found + opening.close().length());
    }

    /** Where the closing mark stands; -1 if nowhere. */
    private int closing(Opening opening) {
        QuoteForm form = opening.form();
        String close = opening.close();
        boolean hasLines = form.traits().hasLines();
        int from = opening.contentStart();
        int last =
                form.closing() == Closing.CHARACTER ? Math.min(text.length(), from + LONGEST_CHARACTER) : text.length();
        char first = close.charAt(0);
        int depth = 0;
        int at = from;
        for (; at < last; at++) {
            char c = text.charAt(at);
            if (c == first && text.startsWith(close, at)) {
                boolean isDoubled = form.escape() == Escape.DOUBLED && text.startsWith(close, at + close.length());
                if (!isDoubled && depth == 0) {
                    return at;
                }
                at += isDoubled ? close.length() : 0;
                depth -= opening.isNesting() ? 1 : 0;
            } else if (c == '\n' && !hasLines && text.charAt(at - 1) != '\\') {
                break;
            } else if (insertions.behind(form, at) > at) {
                at = insertions.behind(form, at);
            } else if (isEscape(form, c) && !text.startsWith("\n", at + 1)) {
                at++;
            } else if (opening.isNesting() && c == opening.nested()) {
                depth++;
            }
        }
        fail(opening, at);
        return -1;
    }

    private static boolean isEscape(QuoteForm form, char c) {
        return (c == '\\' && form.escape() == Escape.BACKSLASH) || (c == '`' && form.escape() == Escape.BACKTICK);
    }

    private void fail(Opening opening, int at) {
        if (opening.form().closing() == Closing.FIXED) {
            unclosedUntil.put(opening.close(), at);
        } else {
            budget -= at - opening.contentStart();
        }
    }

    /** Whether one character, or an escape, is all there is. */
    private boolean isCharacter(Opening opening, int end) {
        int start = opening.contentStart();
        return end > start && (text.charAt(start) == '\\' || text.codePointCount(start, end) == 1);
    }
}

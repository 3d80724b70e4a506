package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.QuoteForm.Escape;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds where string literals of a program start and end. A search that failed is remembered: one that starts where it passed
 * fails at the same place, so that a text full of marks that nothing closes is read once for each kind of mark. For one thread.
 */
final class LiteralScanner {
    /** So many times the text are read for literals that nothing closes. */
    private static final int MOST_PASSES = 4;

    private static final int LONGEST_CHARACTER = 12;

    private final String text;
    private final Insertions insertions;
    private final Delimiters delimiters;
    private final Map<String, Integer> unclosedUntil = new HashMap<>();
    private long budget;
    private int contentStart;
    private int contentEnd;
    private int end;
    private TokenKind kind = TokenKind.TEMPLATE;

    LiteralScanner(String text) {
        this.text = text;
        this.insertions = new Insertions(text);
        this.delimiters = new Delimiters(text);
        this.budget = (long) MOST_PASSES * text.length() + (1 << 16);
    }

    /**
     * Whether a literal of one of these forms starts at a place and ends somewhere.
     *
     * @param forms the likeliest first
     */
    boolean find(QuoteForm[] forms, int at) {
        for (QuoteForm form : forms) {
            if (delimiters.isAt(form, at) && isClosed(form)) {
                kind = form.traits().areWords()
                        ? TokenKind.WORDS
                        : form.traits().isRaw() ? TokenKind.RAW : TokenKind.TEMPLATE;
                return true;
            }
        }
        return false;
    }

    private boolean isClosed(QuoteForm form) {
        String close = delimiters.close();
        int from = delimiters.contentStart();
        if (budget < 0 || from < unclosedUntil.getOrDefault(close, -1)) {
            return false;
        }
        contentStart = from;
        if (form.closing() == QuoteForm.Closing.HEREDOC) {
            contentEnd = delimiters.contentEnd();
            end = delimiters.end();
            return true;
        }
        int found = closing(form, close, from);
        if (found < 0) {
            return false;
        }
        contentEnd = found;
        end = found + close.length();
        return form.closing() != QuoteForm.Closing.CHARACTER || isCharacter();
    }

    /** Where the closing mark stands; -1 if nowhere. */
    private int closing(QuoteForm form, String close, int from) {
        boolean hasLines = form.traits().hasLines();
        boolean isNested = form.closing() == QuoteForm.Closing.DELIMITER && delimiters.open() != close.charAt(0);
        int last = form.closing() == QuoteForm.Closing.CHARACTER
                ? Math.min(text.length(), from + LONGEST_CHARACTER)
                : text.length();
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
                depth -= isNested ? 1 : 0;
            } else if (c == '\n' && !hasLines && text.charAt(at - 1) != '\\') {
                break;
            } else if (insertions.behind(form, at) > at) {
                at = insertions.behind(form, at);
            } else if (isEscape(form, c) && !text.startsWith("\n", at + 1)) {
                at++;
            } else if (isNested && c == delimiters.open()) {
                depth++;
            }
        }
        fail(form, close, from, at);
        return -1;
    }

    private static boolean isEscape(QuoteForm form, char c) {
        return (c == '\\' && form.escape() == Escape.BACKSLASH) || (c == '`' && form.escape() == Escape.BACKTICK);
    }

    private void fail(QuoteForm form, String close, int from, int at) {
        if (form.closing() == QuoteForm.Closing.FIXED) {
            unclosedUntil.put(close, at);
        } else {
            budget -= at - from;
        }
    }

    /** Whether one character, or an escape, is all there is. */
    private boolean isCharacter() {
        int length = contentEnd - contentStart;
        return length > 0 && (text.charAt(contentStart) == '\\' || text.codePointCount(contentStart, contentEnd) == 1);
    }

    int contentStart() {
        return contentStart;
    }

    /** Where what the literal says ends, exclusive. */
    int contentEnd() {
        return contentEnd;
    }

    /** Where the literal ends, exclusive. */
    int end() {
        return end;
    }

    TokenKind kind() {
        return kind;
    }
}

package io.github.stripekeys.decode.literal;

import java.util.Arrays;

/**
 * Finds the closing marks of literals in a program. A search that failed is remembered: one that starts where it passed fails
 * at the same place, so that a text full of marks that nothing closes is read once for each kind of mark. For one thread.
 */
public final class ClosingQuotes {
    /** The longer ones first. */
    private static final String[] MARKS = {"\"\"\"", "'''", "\"", "'", "`"};

    private final String text;
    private final LanguageSyntax syntax;

    /** By mark: up to here, exclusive, none that opens is closed. */
    private final int[] unclosedUntil = new int[MARKS.length];

    public ClosingQuotes(String text, LanguageSyntax syntax) {
        this.text = text;
        this.syntax = syntax;
        Arrays.fill(unclosedUntil, -1);
    }

    /** Where the literal that opens here ends, behind its closing mark; -1 if nothing is opened and closed here. */
    public int end(int open) {
        for (int i = 0; i < MARKS.length; i++) {
            boolean isHere =
                    text.startsWith(MARKS[i], open) && open >= unclosedUntil[i] && !isApostrophe(MARKS[i], open);
            int end = isHere ? end(i, open) : -1;
            if (end >= 0) {
                return end;
            }
        }
        return -1;
    }

    /** Whether it stands in a word, as in text around a program. */
    private boolean isApostrophe(String mark, int at) {
        return syntax == LanguageSyntax.JVM && mark.equals("'") && at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    private int end(int kind, int open) {
        String mark = MARKS[kind];
        boolean hasLines = mark.length() > 1 || mark.equals("`") || syntax.hasLinesInQuotes();
        char first = mark.charAt(0);
        int at = open + mark.length();
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == first && text.startsWith(mark, at)) {
                return at + mark.length();
            }
            if (c == '\n' && !hasLines && text.charAt(at - 1) != '\\') {
                break;
            }
            at += c == '\\' && !text.startsWith("\n", at + 1) ? 1 : 0;
        }
        unclosedUntil[kind] = at;
        return -1;
    }
}

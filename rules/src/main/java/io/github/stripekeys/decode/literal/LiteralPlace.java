package io.github.stripekeys.decode.literal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Where a string literal stands in a program.
 *
 * @param start of its opening quotation marks
 * @param end behind its closing ones
 * @param contentStart behind the opening ones
 * @param contentEnd where the closing ones start
 * @param open where the brackets stand that it is within, the outermost first
 * @param isAdjacent whether the token before it or behind it is a literal too
 */
public record LiteralPlace(
        int start, int end, int contentStart, int contentEnd, List<Integer> open, boolean isAdjacent) {
    public LiteralPlace {
        open = List.copyOf(open);
    }

    /** The literal that a stretch of the text is in; empty if it is in none, or if that is not certain. */
    public static Optional<LiteralPlace> around(String text, LanguageSyntax syntax, int from, int to) {
        Lexer lexer = new Lexer(text, syntax.grammar());
        Tokens tokens = new Tokens(text);
        Deque<Integer> open = new ArrayDeque<>();
        boolean isBehindLiteral = false;
        while (!lexer.isAtEnd()) {
            lexer.fill(tokens);
            for (int i = 0; i < tokens.size(); i++) {
                boolean isLiteral = tokens.isLiteral(i);
                if (isLiteral && hasTemplateInTemplate(text, tokens.start(i), tokens.end(i))) {
                    return Optional.empty();
                } else if (tokens.start(i) > from) {
                    return Optional.empty();
                } else if (tokens.end(i) >= to) {
                    boolean isFollowed = (i + 1 == tokens.size() && !lexer.isAtEnd()) || tokens.isLiteral(i + 1);
                    return isLiteral && tokens.contentStart(i) <= from && to <= tokens.contentEnd(i)
                            ? Optional.of(place(tokens, i, open, isBehindLiteral || isFollowed))
                            : Optional.empty();
                } else if (!isLiteral) {
                    track(text.charAt(tokens.start(i)), tokens.start(i), open);
                }
                isBehindLiteral = isLiteral;
            }
            tokens.drop(tokens.size());
        }
        return Optional.empty();
    }

    private static LiteralPlace place(Tokens tokens, int at, Deque<Integer> open, boolean isAdjacent) {
        List<Integer> outermostFirst = new ArrayList<>();
        open.descendingIterator().forEachRemaining(outermostFirst::add);
        return new LiteralPlace(
                tokens.start(at),
                tokens.end(at),
                tokens.contentStart(at),
                tokens.contentEnd(at),
                outermostFirst,
                isAdjacent);
    }

    private static void track(char mark, int at, Deque<Integer> open) {
        if (mark == '(' || mark == '[' || mark == '{') {
            open.push(at);
        } else if ((mark == ')' || mark == ']' || mark == '}') && !open.isEmpty()) {
            open.pop();
        }
    }

    /** Whether a template ends, as it seems, within what is inserted in it: then it is divided wrongly. */
    private static boolean hasTemplateInTemplate(String text, int start, int end) {
        if (text.charAt(start) != '`') {
            return false;
        }
        int depth = 0;
        for (int i = start; i < end; i++) {
            if (depth == 0 ? text.startsWith("${", i) : text.charAt(i) == '{') {
                depth++;
            } else if (depth > 0 && text.charAt(i) == '}') {
                depth--;
            }
        }
        return depth > 0;
    }
}

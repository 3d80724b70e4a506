package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of literals that is joined to one text, such as {@code ['a', 'b'].join('')}, {@code ''.join(['a', 'b'])}, or one of
 * single characters.
 *
 * @param end behind the last token, exclusive
 */
record JoinCall(List<Token> parts, String separator, int end) {
    private static final int MANY = 16;

    /** More parts than a credential has characters. */
    private static final int MOST = 1 << 10;

    /** The list that starts here, or the text that joins one. */
    static Optional<JoinCall> of(List<Token> tokens, int start) {
        boolean isBefore = tokens.get(start).isLiteral() && isCall(tokens, start + 1);
        int open = isBefore ? start + 4 : start;
        if (open >= tokens.size() || !opens(tokens.get(open))) {
            return Optional.empty();
        }
        List<Token> parts = new ArrayList<>();
        int at = open + 1;
        while (at + 1 < tokens.size() && isPart(tokens.get(at)) && parts.size() < MOST) {
            parts.add(tokens.get(at));
            boolean isLast = !tokens.get(at + 1).is(",");
            at += isLast ? 1 : 2;
            if (isLast) {
                return parts.size() > 1 ? joined(tokens, start, isBefore, parts, at) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<JoinCall> joined(
            List<Token> tokens, int start, boolean isBefore, List<Token> parts, int close) {
        if (isBefore) {
            return Optional.of(new JoinCall(parts, tokens.get(start).text(), close + 1));
        }
        if (isCall(tokens, close + 1)) {
            boolean hasSeparator =
                    close + 4 < tokens.size() && tokens.get(close + 4).isLiteral();
            String separator = hasSeparator ? tokens.get(close + 4).text() : "";
            return Optional.of(new JoinCall(parts, separator, Math.min(tokens.size(), close + 6)));
        }
        boolean isText = parts.size() >= MANY
                && parts.stream()
                        .allMatch(part -> part.isLiteral() && part.text().length() == 1);
        return isText ? Optional.of(new JoinCall(parts, "", close + 1)) : Optional.empty();
    }

    /** Whether {@code .join(} stands here. */
    private static boolean isCall(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at).is(".")
                && tokens.get(at + 1).text().equals("join")
                && tokens.get(at + 2).is("(");
    }

    private static boolean isPart(Token token) {
        return token.isLiteral() || token.kind() == Token.Kind.NAME;
    }

    private static boolean opens(Token token) {
        return token.is("[") || token.is("(") || token.is("{");
    }
}

package io.github.stripekeys.decode.literal;

import org.jspecify.annotations.Nullable;

/**
 * A list of literals that is joined to one text, such as {@code ['a', 'b'].join('')}, {@code ''.join(['a', 'b'])}, or one of
 * single characters.
 *
 * @param first the first part; each other one follows two tokens behind
 * @param count how many parts there are
 * @param end behind the last token, exclusive
 */
record JoinCall(int first, int count, String separator, int end) {
    /** How many tokens such a list may take. */
    static final int MOST_TOKENS = 1 << 11;

    private static final int MANY = 16;

    /** More parts than a credential has characters. */
    private static final int MOST = MOST_TOKENS / 2 - 8;

    /** The tokens of {@code .join(}. */
    private static final int CALL = 3;

    /** The list that starts here, or the text that joins one; null if there is none. */
    static @Nullable JoinCall of(Tokens tokens, int start) {
        boolean isBefore = tokens.isLiteral(start) && isCall(tokens, start + 1);
        int open = isBefore ? start + 1 + CALL : start;
        if (!isOpening(tokens, open)) {
            return null;
        }
        int at = open + 1;
        int count = 0;
        while (tokens.isOperand(at) && count < MOST) {
            count++;
            if (!tokens.isMark(at + 1, ',')) {
                return at + 1 < tokens.size() ? of(tokens, start, isBefore, count, at + 1) : null;
            }
            at += 2;
        }
        return count > 0 && count < MOST && isClosing(tokens, at) ? of(tokens, start, isBefore, count, at) : null;
    }

    private static @Nullable JoinCall of(Tokens tokens, int start, boolean isBefore, int count, int close) {
        if (count < 2) {
            return null;
        }
        if (isBefore) {
            return new JoinCall(start + 2 + CALL, count, tokens.content(start), close + 1);
        }
        if (isCall(tokens, close + 1)) {
            int separator = close + 1 + CALL;
            String text = tokens.isLiteral(separator) ? tokens.content(separator) : "";
            return new JoinCall(start + 1, count, text, Math.min(tokens.size(), separator + 2));
        }
        return isText(tokens, start + 1, count) ? new JoinCall(start + 1, count, "", close + 1) : null;
    }

    /** Whether all parts are literals of one character, and there are many. */
    private static boolean isText(Tokens tokens, int first, int count) {
        boolean isText = count >= MANY;
        for (int at = first; isText && at < first + 2 * count; at += 2) {
            isText = tokens.isLiteral(at) && tokens.contentEnd(at) - tokens.contentStart(at) == 1;
        }
        return isText;
    }

    /** Whether {@code .join(} stands here. */
    private static boolean isCall(Tokens tokens, int at) {
        return tokens.isMark(at, '.') && tokens.isName(at + 1, "join") && tokens.isMark(at + 2, '(');
    }

    private static boolean isOpening(Tokens tokens, int at) {
        return tokens.isMark(at, '[') || tokens.isMark(at, '(') || tokens.isMark(at, '{');
    }

    private static boolean isClosing(Tokens tokens, int at) {
        return tokens.isMark(at, ']') || tokens.isMark(at, ')') || tokens.isMark(at, '}');
    }
}

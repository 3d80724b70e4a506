package io.github.stripekeys.decode.literal;

/**
 * Tells a regular expression of a script from a division (ECMA-262, section 12.9.5), because what looks like a quotation mark or
 * a comment in one is none. For one text.
 */
final class RegexLiterals {
    /** What a regular expression, and no division, may stand behind. */
    private static final String BEFORE = "(,=:[!&|?{;";

    /** Longer ones are not looked for, so that slashes without a partner cost little. */
    private static final int LONGEST = 512;

    private final String text;

    RegexLiterals(String text) {
        this.text = text;
    }

    /** Where the regular expression that starts at this slash ends; -1 if none starts there. */
    int end(Tokens before, int slash) {
        return isExpected(before, BEFORE) ? end(slash) : -1;
    }

    /** Whether a value, and no operator, stands behind these tokens, or it is the operand of a sum. */
    boolean mayBeOperand(Tokens before) {
        return isExpected(before, BEFORE + '+');
    }

    private boolean isExpected(Tokens before, String marks) {
        int last = before.size() - 1;
        if (last < 0 || before.isName(last, "return") || before.isName(last, "typeof")) {
            return true;
        }
        return before.kind(last) == TokenKind.MARK && marks.indexOf(text.charAt(before.start(last))) >= 0;
    }

    private int end(int slash) {
        boolean isClass = false;
        int last = Math.min(text.length(), slash + LONGEST);
        for (int at = slash + 1; at < last; at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '/' && !isClass)) {
                return c == '/' ? at + 1 : -1;
            }
            isClass = c == '[' || (isClass && c != ']');
            at += c == '\\' ? 1 : 0;
        }
        return -1;
    }
}

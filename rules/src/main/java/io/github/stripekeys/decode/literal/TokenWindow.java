package io.github.stripekeys.decode.literal;

/** The tokens of a program around the one that is looked at; its memory does not depend on the program's length. For one thread. */
final class TokenWindow {
    /** So many tokens are at hand before the one that is looked at, for assignments to be seen, and behind it. */
    private static final int BEFORE = 64;

    private static final int BEHIND = 2 * Arguments.MOST_TOKENS;

    private final String text;
    private final Grammar grammar;
    private final Tokens tokens;
    private Lexer lexer;
    private boolean isWhole = true;
    private int at;

    /** Looks at the first token. */
    TokenWindow(String text, Grammar grammar) {
        this.text = text;
        this.grammar = grammar;
        this.tokens = new Tokens(text);
        this.lexer = new Lexer(text, grammar);
        refill();
    }

    /** Goes back to the first token. */
    void restart() {
        if (!isWhole) {
            lexer = new Lexer(text, grammar);
            tokens.drop(tokens.size());
        }
        goTo(0);
    }

    /** Those at hand; they change whenever another token is looked at. */
    Tokens tokens() {
        return tokens;
    }

    /** The number of the token that is looked at. */
    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Looks at a token that is at hand, whose number may be another one then. */
    void goTo(int token) {
        at = token;
        refill();
    }

    /** Makes sure that the tokens behind the one that is looked at are at hand, and forgets those long before it. */
    private void refill() {
        if (at + BEHIND > tokens.size() && !lexer.isAtEnd()) {
            int old = Math.max(0, at - BEFORE);
            tokens.drop(old);
            at -= old;
            isWhole &= old == 0;
            lexer.fill(tokens);
        }
    }
}

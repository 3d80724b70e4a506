package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;

/** Tells which operands of a program are joined, by the operators and methods between them or by where they stand. For one thread. */
final class JoinOperators {
    private final Tokens tokens;
    private final Grammar grammar;
    private final Constants constants;
    private final JoinCalls calls;

    JoinOperators(Tokens tokens, Grammar grammar, Constants constants, JoinCalls calls) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.constants = constants;
        this.calls = calls;
    }

    /** Whether a text stands here: an operand, or a call that makes one. */
    boolean isText(int at) {
        if (tokens.isOperand(at)) {
            return true;
        }
        JoinCall call = calls.at(at);
        return call != null && !call.isList();
    }

    /** The operand that is joined to the one that ended before this place; -1 if none is. */
    int next(int from) {
        int next = behindJoin(from);
        boolean isOperand = tokens.isOperand(next) || (tokens.isOpening(next) && isText(next));
        return isOperand && isJoined(from, next) ? next : -1;
    }

    /** Steps over operators that join, parentheses around operands and methods such as {@code .concat(}. */
    private int behindJoin(int from) {
        int next = from;
        while (isJoin(next)) {
            next++;
        }
        return next;
    }

    private boolean isJoin(int at) {
        return tokens.isAnyMark(at, "()")
                || grammar.isOperator(tokens, at)
                || (tokens.isMark(at, '.') && isMethod(at + 1))
                || (tokens.isMark(at - 1, '.') && isMethod(at));
    }

    /** Whether a method of this name puts what it is given behind something. */
    private boolean isMethod(int at) {
        return grammar.function(Form.OF_FIRST, tokens, at) != null || grammar.function(Form.APPEND, tokens, at) != null;
    }

    /** Whether the operand at one place belongs to the one that ended before another place. */
    private boolean isJoined(int from, int next) {
        if (next > from) {
            return hasOperator(from, next) && !tokens.isMark(next - 1, ')');
        }
        if (grammar.has(Trait.TOUCHING_WORDS)) {
            return tokens.end(from - 1) == tokens.start(next);
        }
        return grammar.has(Trait.ADJACENT_STRINGS) && isString(next) && isString(from - 1);
    }

    /** Whether it is a literal, or a name that a preprocessor puts one for. */
    private boolean isString(int at) {
        return tokens.isLiteral(at)
                || (grammar.has(Trait.DEFINES)
                        && tokens.isOperand(at)
                        && !tokens.isName(at - 1, "define")
                        && constants.find(tokens.simpleName(at)) != null);
    }

    private boolean hasOperator(int from, int to) {
        for (int at = from; at < to; at++) {
            if (!tokens.isAnyMark(at, "()")) {
                return true;
            }
        }
        return false;
    }
}

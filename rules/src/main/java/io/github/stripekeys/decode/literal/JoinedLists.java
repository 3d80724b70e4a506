package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds lists of texts, and what joins them: a method behind them or an operator. For one program and one thread. */
final class JoinedLists {
    /** So many marks may stand between a list and its method. */
    private static final int MOST_MARKS = 4;

    private final Tokens tokens;
    private final Grammar grammar;

    JoinedLists(Tokens tokens, Grammar grammar) {
        this.tokens = tokens;
        this.grammar = grammar;
    }

    /** The list in the brackets that open here, joined or not; null if there is none. */
    @Nullable
    JoinCall inBrackets(int open) {
        List<JoinCall.Part> parts = new ArrayList<>();
        int at = open + 1;
        boolean isJoint = false;
        while (tokens.isOperand(at) && parts.size() < Arguments.MOST_TOKENS / 2) {
            parts.add(new JoinCall.Part(at, isJoint));
            isJoint = tokens.isMark(at + 1, '+');
            boolean goesOn = isJoint || tokens.isMark(at + 1, ',');
            at += goesOn ? 2 : 1;
            if (!goesOn && !(grammar.has(Trait.CALLS_ARE_LISTS) && tokens.isOperand(at))) {
                break;
            }
        }
        return parts.size() < 2 || !tokens.isClosing(at) ? null : joinedOrNot(JoinCall.list(parts, at + 1));
    }

    /** The literal here, which is a list of words, joined or not. */
    JoinCall words(int at) {
        return joinedOrNot(JoinCall.list(at));
    }

    /** {@code 'a', 'b' -join ''}, joined or not; null if there is none. */
    @Nullable
    JoinCall bare(int start) {
        Arguments given = Arguments.bare(tokens, start, grammar);
        if (given.isNone() || given.count() < 2) {
            return null;
        }
        JoinCall list = JoinCall.list(given);
        return isDash(given.end()) ? list.joined(given.end() + 2, "").upTo(given.end() + 3) : list;
    }

    /**
     * {@code parts.join(separator)}; null if there is none.
     *
     * @param open where the arguments may start
     */
    @Nullable
    JoinCall ofMethod(int name, int open) {
        JoinFunction method = grammar.function(Form.OF_LIST, tokens, name);
        return method == null || tokens.receiver(name).isEmpty() ? null : separated(JoinCall.list(name), method, open);
    }

    /** {@code parts * separator} and {@code parts -join separator}; null if there is none. */
    @Nullable
    JoinCall ofOperator(int name) {
        return tokens.isMark(name + 1, ')') ? null : byOperator(JoinCall.list(name));
    }

    private JoinCall joinedOrNot(JoinCall list) {
        JoinCall joined = byOperator(list);
        if (joined != null) {
            return joined;
        }
        int name = list.end();
        while (name < list.end() + MOST_MARKS && tokens.isAnyMark(name, ".?|>)")) {
            name++;
        }
        JoinFunction method = grammar.function(Form.OF_LIST, tokens, name);
        return method == null ? list : separated(list, method, name + 1);
    }

    /** The list, joined by an operator behind it; null if there is none. */
    private @Nullable JoinCall byOperator(JoinCall list) {
        int end = list.end();
        if (grammar.has(Trait.STAR_JOINS) && tokens.isMark(end, '*') && tokens.isOperand(end + 1)) {
            return list.joined(end + 1, "").upTo(end + 2);
        }
        int dash = tokens.isMark(end, ')') ? end + 1 : end;
        return isDash(dash) ? list.joined(dash + 2, "").upTo(dash + 3) : null;
    }

    /** Whether {@code -join} and an operand stand here. */
    private boolean isDash(int at) {
        return grammar.has(Trait.DASHED_OPERATORS)
                && tokens.isMark(at, '-')
                && tokens.isNameIgnoringCase(at + 1, "join")
                && tokens.isOperand(at + 2);
    }

    /** The list, and what a method whose arguments may start here puts between its parts. */
    private JoinCall separated(JoinCall list, JoinFunction method, int open) {
        if (tokens.isMark(open, '(')) {
            Arguments given = Arguments.inBrackets(tokens, open + 1, grammar);
            int separator = given.isNone() ? -1 : given.operand(given.count() == 3 ? 1 : Math.max(0, given.labelled()));
            return list.joined(separator, method.usual()).upTo(Math.max(open + 1, given.end()));
        }
        return tokens.isLiteral(open)
                ? list.joined(open, "").upTo(open + 1)
                : list.joined(method.usual()).upTo(open);
    }
}

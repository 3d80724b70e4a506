package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a program makes one text of several with a function. For one program and one thread. */
final class JoinCalls {
    /** Tokens of {@code .name(}. */
    private static final int CALL = 3;

    private final Tokens tokens;
    private final Grammar grammar;
    private final JoinedLists lists;

    JoinCalls(Tokens tokens, Grammar grammar) {
        this.tokens = tokens;
        this.grammar = grammar;
        this.lists = new JoinedLists(tokens, grammar);
    }

    /** The call, or the list, that starts at a token; null if none does. */
    @Nullable
    JoinCall at(int start) {
        if (start >= tokens.size()) {
            return null;
        }
        return switch (tokens.kind(start)) {
            case TEMPLATE, RAW -> ofLiteral(start);
            case WORDS -> lists.words(start);
            case NAME -> ofName(start);
            case MARK -> tokens.isOpening(start) ? lists.inBrackets(start) : ofDash(start);
        };
    }

    private @Nullable JoinCall ofLiteral(int start) {
        int behind = start + 1;
        if (tokens.isAnyMark(behind, ".)")) {
            return ofMethod(start);
        }
        if (grammar.has(Trait.PERCENT_FORMATS) && tokens.isMark(behind, '%')) {
            return formatted(start, operands(behind + 1));
        }
        if (grammar.has(Trait.DASHED_OPERATORS)) {
            return tokens.isMark(behind, '-') && tokens.isNameIgnoringCase(behind + 1, "f")
                    ? formatted(start, dashed(behind + 2))
                    : tokens.isMark(behind, ',') ? lists.bare(start) : null;
        }
        return null;
    }

    /** What a method of a literal is given; it may stand in parentheses. */
    private @Nullable JoinCall ofMethod(int start) {
        int dot = tokens.isMark(start + 1, ')') ? start + 2 : start + 1;
        boolean isCall = tokens.isAnyMark(dot, ".:") && tokens.isMark(dot + 2, '(');
        JoinFunction method = isCall ? method(dot + 1) : null;
        if (method == null) {
            return null;
        }
        Arguments given = Arguments.inBrackets(tokens, dot + CALL, grammar);
        if (given.isNone()) {
            return null;
        }
        return switch (method.form()) {
            case OF_FORMAT -> formatted(start, given);
            case OF_SEPARATOR -> JoinCall.list(given).joined(start, "");
            default -> given.count() < 2 ? null : behind(start, given);
        };
    }

    private @Nullable JoinFunction method(int at) {
        JoinFunction found = grammar.function(Form.OF_FORMAT, tokens, at);
        found = found == null ? grammar.function(Form.OF_SEPARATOR, tokens, at) : found;
        return found == null ? grammar.function(Form.OF_FIRST, tokens, at) : found;
    }

    private static JoinCall behind(int start, Arguments given) {
        List<JoinCall.Part> parts = new ArrayList<>();
        parts.add(new JoinCall.Part(start));
        for (int i = 0; i < given.count(); i++) {
            parts.add(new JoinCall.Part(given.operand(i)));
        }
        return JoinCall.list(parts, given.end()).joined("");
    }

    /** A call of a function, or of a method of a list with a name. */
    private @Nullable JoinCall ofName(int start) {
        int open = tokens.isMark(start + 1, '!') ? start + 2 : start + 1;
        boolean isOpen = tokens.isOpening(open);
        boolean isFunction = grammar.has(Trait.CALLS_ARE_LISTS)
                ? tokens.isAnyMark(start - 1, "(/") || tokens.isName(start - 1, "apply")
                : isOpen || grammar.has(Trait.BARE_CALLS);
        if (!isFunction) {
            return lists.ofOperator(start);
        }
        JoinFunction function = function(start);
        if (function == null) {
            return lists.ofMethod(start, open);
        }
        Arguments given = grammar.has(Trait.CALLS_ARE_LISTS)
                ? Arguments.inBrackets(tokens, start + 1, grammar)
                : isOpen ? Arguments.inBrackets(tokens, open + 1, grammar) : Arguments.bare(tokens, start + 1, grammar);
        return given.isNone() ? null : called(function, given);
    }

    private @Nullable JoinFunction function(int at) {
        JoinFunction found = grammar.function(Form.SEPARATOR_FIRST, tokens, at);
        found = found == null ? grammar.function(Form.SEPARATOR_LAST, tokens, at) : found;
        found = found == null ? grammar.function(Form.PARTS, tokens, at) : found;
        return found == null ? grammar.function(Form.FORMAT, tokens, at) : found;
    }

    private static @Nullable JoinCall called(JoinFunction function, Arguments given) {
        return switch (function.form()) {
            case FORMAT -> JoinCall.list(given, 1, given.count()).formatted(given.operand(0));
            case SEPARATOR_FIRST -> separatorFirst(function, given);
            case SEPARATOR_LAST -> separatorLast(function, given);
            default -> JoinCall.list(given).joined("");
        };
    }

    /** What is put between, and the parts; or a list of the parts, and what is put between. */
    private static JoinCall separatorFirst(JoinFunction function, Arguments given) {
        int last = given.count() - 1;
        boolean isListFirst = given.depth(0) > 1;
        if (isListFirst && given.depth(last) == 1) {
            return JoinCall.list(given, 0, last).joined(given.operand(last), "");
        }
        return isListFirst || last == 0
                ? JoinCall.list(given).joined(function.usual())
                : JoinCall.list(given, 1, last + 1).joined(given.operand(0), "");
    }

    /** The parts, and what is put between them if it is labelled or the parts are a list. */
    private static @Nullable JoinCall separatorLast(JoinFunction function, Arguments given) {
        int last = given.count() - 1;
        boolean isLabelled = given.labelled() == last;
        boolean isBehindList = given.labelled() < 0
                && last > 0
                && given.depth(last) == 1
                && function.usual().isEmpty();
        if (!isLabelled && !isBehindList) {
            return JoinCall.list(given).joined(function.usual());
        }
        return last == 0 ? null : JoinCall.list(given, 0, last).joined(given.operand(last), "");
    }

    /** {@code -join parts}. */
    private @Nullable JoinCall ofDash(int start) {
        boolean isJoin = grammar.has(Trait.DASHED_OPERATORS)
                && tokens.isMark(start, '-')
                && tokens.isNameIgnoringCase(start + 1, "join");
        if (!isJoin) {
            return null;
        }
        Arguments given = dashed(start + 2);
        return given.isNone() ? null : JoinCall.list(given).joined("");
    }

    /** What an operator is given: one operand, or several in brackets. */
    private Arguments operands(int at) {
        return tokens.isOpening(at)
                ? Arguments.inBrackets(tokens, at + 1, grammar)
                : Arguments.bare(tokens, at, grammar);
    }

    private Arguments dashed(int at) {
        return operands(tokens.isMark(at, '@') ? at + 1 : at);
    }

    private static @Nullable JoinCall formatted(int format, Arguments given) {
        return given.isNone() ? null : JoinCall.list(given).formatted(format);
    }
}

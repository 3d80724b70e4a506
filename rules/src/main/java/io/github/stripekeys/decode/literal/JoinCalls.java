package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a program makes one text of several with a function. For one text and one thread. */
final class JoinCalls {
    /** Tokens of {@code .name(}. */
    private static final int CALL = 3;

    private static final String NOTHING = "";

    private final Grammar grammar;

    JoinCalls(Grammar grammar) {
        this.grammar = grammar;
    }

    /** The call, or the list, that starts at a token; null if none does. */
    @Nullable
    JoinCall at(Tokens tokens, int start) {
        if (start >= tokens.size()) {
            return null;
        }
        return switch (tokens.kind(start)) {
            case TEMPLATE, RAW -> ofLiteral(tokens, start);
            case WORDS -> ofWords(tokens, start);
            case NAME -> ofName(tokens, start);
            case MARK ->
                Arguments.isOpening(tokens, start)
                        ? ofList(tokens, start)
                        : grammar.has(Trait.DASHED_OPERATORS)
                                        && tokens.isMark(start, '-')
                                        && isNamed(tokens, start + 1, "join")
                                ? withUsual(dashed(tokens, start + 2), NOTHING)
                                : null;
        };
    }

    private @Nullable JoinCall ofLiteral(Tokens tokens, int start) {
        int behind = start + 1;
        if (tokens.isMark(behind, '.') || tokens.isMark(behind, ')')) {
            return ofMethod(tokens, start);
        }
        if (grammar.has(Trait.PERCENT_FORMATS) && tokens.isMark(behind, '%')) {
            return formatted(start, operand(tokens, behind + 1));
        }
        if (grammar.has(Trait.DASHED_OPERATORS)) {
            if (tokens.isMark(behind, '-') && isNamed(tokens, behind + 1, "f")) {
                return formatted(start, dashed(tokens, behind + 2));
            }
            return tokens.isMark(behind, ',') ? ofBareList(tokens, start) : null;
        }
        return null;
    }

    /** What a method of a literal is given; it may stand in parentheses. */
    private @Nullable JoinCall ofMethod(Tokens tokens, int start) {
        int dot = tokens.isMark(start + 1, ')') ? start + 2 : start + 1;
        boolean isCall = (tokens.isMark(dot, '.') || tokens.isMark(dot, ':')) && tokens.isMark(dot + 2, '(');
        if (!isCall) {
            return null;
        }
        if (grammar.function(Form.OF_FORMAT, tokens, dot + 1) != null) {
            return formatted(start, Arguments.inBrackets(tokens, dot + CALL, grammar));
        }
        if (grammar.function(Form.OF_SEPARATOR, tokens, dot + 1) != null) {
            Arguments given = Arguments.inBrackets(tokens, dot + CALL, grammar);
            return given.end() < 0 ? null : call(given, 0, given.count(), start, NOTHING);
        }
        if (grammar.function(Form.OF_FIRST, tokens, dot + 1) != null) {
            Arguments given = Arguments.inBrackets(tokens, dot + CALL, grammar);
            return given.end() < 0 || given.count() < 2 ? null : behind(start, given);
        }
        return null;
    }

    private @Nullable JoinCall ofWords(Tokens tokens, int start) {
        JoinCall list = named(start);
        JoinCall joined = joined(tokens, list);
        return joined == null ? list : joined;
    }

    /** A call of a function, or of a method of a list with a name. */
    private @Nullable JoinCall ofName(Tokens tokens, int start) {
        boolean isBang = tokens.isMark(start + 1, '!');
        int open = isBang ? start + 2 : start + 1;
        boolean isOpen = Arguments.isOpening(tokens, open);
        boolean isFunction = grammar.has(Trait.CALLS_ARE_LISTS)
                ? start > 0
                        && (tokens.isMark(start - 1, '(')
                                || tokens.isMark(start - 1, '/')
                                || tokens.isName(start - 1, "apply"))
                : isOpen || grammar.has(Trait.BARE_CALLS);
        if (!isFunction) {
            return isNamedList(tokens, start) ? joined(tokens, named(start)) : null;
        }
        JoinFunction function = function(tokens, start);
        if (function == null) {
            return ofNamedList(tokens, start, open);
        }
        Arguments given = grammar.has(Trait.CALLS_ARE_LISTS)
                ? Arguments.inBrackets(tokens, start + 1, grammar)
                : isOpen ? Arguments.inBrackets(tokens, open + 1, grammar) : Arguments.bare(tokens, start + 1, grammar);
        return given.end() < 0 || given.count() == 0 ? null : called(function, given);
    }

    private static JoinCall named(int start) {
        return new JoinCall(List.of(new JoinCall.Part(start, false)), -1, NOTHING, -1, true, start + 1);
    }

    /** Whether an operator that joins lists stands behind a name. */
    private boolean isNamedList(Tokens tokens, int start) {
        return (grammar.has(Trait.STAR_JOINS) && tokens.isMark(start + 1, '*'))
                || (grammar.has(Trait.DASHED_OPERATORS)
                        && tokens.isMark(start + 1, '-')
                        && isNamed(tokens, start + 2, "join"));
    }

    /** {@code parts.join(separator)}. */
    private @Nullable JoinCall ofNamedList(Tokens tokens, int start, int open) {
        JoinFunction method = grammar.function(Form.OF_LIST, tokens, start);
        if (method == null || tokens.receiver(start).isEmpty()) {
            return null;
        }
        return separated(tokens, named(start), method, open);
    }

    private @Nullable JoinFunction function(Tokens tokens, int at) {
        JoinFunction found = grammar.function(Form.SEPARATOR_FIRST, tokens, at);
        found = found == null ? grammar.function(Form.SEPARATOR_LAST, tokens, at) : found;
        found = found == null ? grammar.function(Form.PARTS, tokens, at) : found;
        return found == null ? grammar.function(Form.FORMAT, tokens, at) : found;
    }

    private static @Nullable JoinCall called(JoinFunction function, Arguments given) {
        int last = given.count() - 1;
        int labelled = given.labelled();
        return switch (function.form()) {
            case FORMAT -> formatted(given.operand(0), given, 1);
            case SEPARATOR_FIRST ->
                given.depth(0) > 1 && given.depth(last) == 1
                        ? call(given, 0, last, given.operand(last), NOTHING)
                        : given.depth(0) > 1 || last == 0
                                ? call(given, 0, last + 1, -1, function.usual())
                                : call(given, 1, last + 1, given.operand(0), NOTHING);
            case SEPARATOR_LAST ->
                labelled == last
                                || (labelled < 0
                                        && last > 0
                                        && given.depth(last) == 1
                                        && function.usual().isEmpty())
                        ? call(given, 0, last, given.operand(last), NOTHING)
                        : call(given, 0, last + 1, -1, function.usual());
            default -> call(given, 0, last + 1, -1, NOTHING);
        };
    }

    /** A list in brackets, and how it is joined. */
    private @Nullable JoinCall ofList(Tokens tokens, int open) {
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
        if (parts.size() < 2 || !Arguments.isClosing(tokens, at)) {
            return null;
        }
        JoinCall list = new JoinCall(parts, -1, NOTHING, -1, true, at + 1);
        JoinCall joined = joined(tokens, list);
        return joined == null ? list : joined;
    }

    /** {@code 'a', 'b' -join ''}. */
    private @Nullable JoinCall ofBareList(Tokens tokens, int start) {
        Arguments given = Arguments.bare(tokens, start, grammar);
        if (given.end() < 0 || given.count() < 2) {
            return null;
        }
        boolean isJoined = tokens.isMark(given.end(), '-')
                && isNamed(tokens, given.end() + 1, "join")
                && tokens.isOperand(given.end() + 2);
        JoinCall list = parts(given, 0, given.count());
        return isJoined ? with(list, given.end() + 2, NOTHING, given.end() + 3) : list;
    }

    /** A list that something behind it joins; null if nothing does. */
    private @Nullable JoinCall joined(Tokens tokens, JoinCall list) {
        int end = list.end();
        if (grammar.has(Trait.STAR_JOINS) && tokens.isMark(end, '*') && tokens.isOperand(end + 1)) {
            return with(list, end + 1, NOTHING, end + 2);
        }
        int dash = tokens.isMark(end, ')') ? end + 1 : end;
        boolean isDashed = grammar.has(Trait.DASHED_OPERATORS)
                && tokens.isMark(dash, '-')
                && isNamed(tokens, dash + 1, "join")
                && tokens.isOperand(dash + 2);
        if (isDashed) {
            return with(list, dash + 2, NOTHING, dash + 3);
        }
        int name = end;
        while (name < end + 4 && isBeforeMethod(tokens, name)) {
            name++;
        }
        JoinFunction method = grammar.function(Form.OF_LIST, tokens, name);
        if (method == null) {
            return null;
        }
        return separated(tokens, list, method, name + 1);
    }

    private static boolean isBeforeMethod(Tokens tokens, int at) {
        return tokens.isMark(at, '.')
                || tokens.isMark(at, '?')
                || tokens.isMark(at, '|')
                || tokens.isMark(at, '>')
                || tokens.isMark(at, ')');
    }

    /** A list, and what a method that starts here puts between. */
    private JoinCall separated(Tokens tokens, JoinCall list, JoinFunction method, int open) {
        if (tokens.isMark(open, '(')) {
            Arguments given = Arguments.inBrackets(tokens, open + 1, grammar);
            int separator = given.end() < 0 || given.count() == 0
                    ? -1
                    : given.operand(given.count() == 3 ? 1 : Math.max(0, given.labelled()));
            return with(list, separator, method.usual(), Math.max(open + 1, given.end()));
        }
        return tokens.isLiteral(open) ? with(list, open, NOTHING, open + 1) : with(list, -1, method.usual(), open);
    }

    /** What an operator is given: one operand, or several in brackets. */
    private Arguments operand(Tokens tokens, int at) {
        return Arguments.isOpening(tokens, at)
                ? Arguments.inBrackets(tokens, at + 1, grammar)
                : Arguments.bare(tokens, at, grammar);
    }

    private Arguments dashed(Tokens tokens, int at) {
        return operand(tokens, tokens.isMark(at, '@') ? at + 1 : at);
    }

    private static JoinCall with(JoinCall list, int separator, String usual, int end) {
        return new JoinCall(list.parts(), separator, usual, -1, false, end);
    }

    private static @Nullable JoinCall withUsual(Arguments given, String usual) {
        return given.end() < 0 || given.count() == 0 ? null : call(given, 0, given.count(), -1, usual);
    }

    private static @Nullable JoinCall formatted(int format, Arguments given) {
        return given.end() < 0 || given.count() == 0 ? null : formatted(format, given, 0);
    }

    private static JoinCall formatted(int format, Arguments given, int first) {
        JoinCall parts = parts(given, first, given.count());
        return new JoinCall(parts.parts(), -1, NOTHING, format, false, given.end());
    }

    private static JoinCall behind(int start, Arguments given) {
        List<JoinCall.Part> parts = new ArrayList<>();
        parts.add(new JoinCall.Part(start, false));
        for (int i = 0; i < given.count(); i++) {
            parts.add(new JoinCall.Part(given.operand(i), false));
        }
        return new JoinCall(parts, -1, NOTHING, -1, false, given.end());
    }

    private static @Nullable JoinCall call(Arguments given, int from, int to, int separator, String usual) {
        if (from >= to) {
            return null;
        }
        JoinCall parts = parts(given, from, to);
        return new JoinCall(parts.parts(), separator, usual, -1, false, given.end());
    }

    private static JoinCall parts(Arguments given, int from, int to) {
        List<JoinCall.Part> parts = new ArrayList<>();
        for (int i = from; i < to; i++) {
            parts.add(new JoinCall.Part(given.operand(i), given.isJoined(i)));
        }
        return new JoinCall(parts, -1, NOTHING, -1, true, given.end());
    }

    private static boolean isNamed(Tokens tokens, int at, String name) {
        return at < tokens.size()
                && tokens.kind(at) == TokenKind.NAME
                && tokens.simpleName(at).equalsIgnoreCase(name);
    }
}

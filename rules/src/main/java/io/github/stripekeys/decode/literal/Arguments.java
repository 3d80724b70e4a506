package io.github.stripekeys.decode.literal;

import java.util.Arrays;

/**
 * The operands between two brackets, with those of brackets within them, such as what a call is given. Bounded. For one list
 * and one thread.
 */
final class Arguments {
    /** How many tokens may stand between the brackets. */
    static final int MOST_TOKENS = 1 << 11;

    private static final int DEEPEST = 4;

    /** What may stand before operands and says nothing of them. */
    private static final String NOISE = "&@*!.<>:\\";

    private final Tokens tokens;
    private final Grammar grammar;
    private int[] operands = new int[8];
    private int[] depths = new int[8];
    private boolean[] joined = new boolean[8];
    private int count;
    private int separator = -1;
    private int end = -1;

    private Arguments(Tokens tokens, Grammar grammar) {
        this.tokens = tokens;
        this.grammar = grammar;
    }

    /** Those from behind an opening bracket on to the one that closes it; none if there is something else. */
    static Arguments inBrackets(Tokens tokens, int first, Grammar grammar) {
        Arguments arguments = new Arguments(tokens, grammar);
        arguments.read(first, 1);
        return arguments;
    }

    /** Those from here on, as long as there are commas between them. */
    static Arguments bare(Tokens tokens, int first, Grammar grammar) {
        Arguments arguments = new Arguments(tokens, grammar);
        arguments.read(first, 0);
        return arguments;
    }

    private void read(int first, int outside) {
        int depth = outside;
        boolean isJoined = false;
        boolean isExpected = true;
        int last = Math.min(tokens.size(), first + MOST_TOKENS);
        for (int at = first; at < last; at++) {
            if (tokens.isOperand(at)) {
                if (isHead(at)) {
                    continue;
                }
                if (!isExpected && !grammar.has(Trait.CALLS_ARE_LISTS) && !mayTouch(at)) {
                    end = depth == 0 ? at : -1;
                    return;
                }
                isJoined |= !isExpected && !grammar.has(Trait.CALLS_ARE_LISTS) && mayTouch(at);
                add(at, depth, isJoined);
                isJoined = false;
                isExpected = false;
            } else if (tokens.isMark(at, ',')) {
                isJoined = false;
                isExpected = true;
            } else if (tokens.isOpening(at)) {
                depth++;
                isExpected = true;
                if (depth > DEEPEST) {
                    return;
                }
            } else if (tokens.isClosing(at)) {
                depth--;
                if (depth == 0 && outside == 1) {
                    end = at + 1;
                    return;
                }
                if (depth < 0) {
                    end = at;
                    return;
                }
            } else if (isLabel(at)) {
                label(at);
                isExpected = true;
            } else if (isJoin(at)) {
                isJoined = true;
                isExpected = true;
            } else if (!tokens.isAnyMark(at, NOISE)) {
                end = depth == 0 && outside == 0 ? at : -1;
                return;
            }
        }
        end = outside == 0 && depth == 0 ? Math.min(last, tokens.size()) : -1;
    }

    private boolean isJoin(int at) {
        boolean isSum = grammar.joinsBy("+") && tokens.isMark(at, '+');
        return isSum || tokens.isMark(at, "||") || tokens.isMark(at, "..");
    }

    private boolean mayTouch(int at) {
        return grammar.has(Trait.ADJACENT_STRINGS) && tokens.isLiteral(at) && tokens.isLiteral(at - 1);
    }

    /** Whether it is the function of a call, a type, or a word before either. */
    private boolean isHead(int at) {
        return tokens.isName(at)
                && (tokens.isOpening(at + 1)
                        || tokens.isName(at, "new")
                        || tokens.isName(at, "mut")
                        || (tokens.isMark(at + 1, '!') && tokens.isOpening(at + 2))
                        || tokens.isMark(at - 1, '.'));
    }

    /** Whether a name before it says what the next operand is. */
    private boolean isLabel(int at) {
        return tokens.isAnyMark(at, ":=") && count > 0 && operands[count - 1] == at - 1 && tokens.isName(at - 1);
    }

    private void label(int at) {
        String name = tokens.simpleName(at - 1);
        count--;
        if (name.equals("sep") || name.equals("separator") || name.equals("collapse")) {
            separator = at + 1;
        }
    }

    private void add(int operand, int depth, boolean isJoined) {
        if (count == operands.length) {
            operands = Arrays.copyOf(operands, 2 * count);
            depths = Arrays.copyOf(depths, 2 * count);
            joined = Arrays.copyOf(joined, 2 * count);
        }
        operands[count] = operand;
        depths[count] = depth;
        joined[count++] = isJoined;
    }

    /** Whether this is no such list, or an empty one. */
    boolean isNone() {
        return end < 0 || count == 0;
    }

    int count() {
        return count;
    }

    /** The token of an operand. */
    int operand(int number) {
        return operands[number];
    }

    /** How many brackets it is in. */
    int depth(int number) {
        return depths[number];
    }

    /** Whether an operator joins it to the one before it. */
    boolean isJoined(int number) {
        return joined[number];
    }

    /** The operand that says what is put between the others; -1 if none has such a name. */
    int labelled() {
        for (int i = 0; i < count; i++) {
            if (operands[i] == separator) {
                return i;
            }
        }
        return -1;
    }

    /** Behind the last token, exclusive; -1 if this is no such list. */
    int end() {
        return end;
    }
}

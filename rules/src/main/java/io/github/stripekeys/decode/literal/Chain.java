package io.github.stripekeys.decode.literal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The operands that are joined from the token that is looked at on, put in an assembly. For one program and one thread. */
final class Chain {
    private final TokenWindow window;
    private final Tokens tokens;
    private final JoinCalls calls;
    private final JoinOperators operators;
    private final OperandValues values;
    private final OperandAssembly operands;
    private final Assembly assembly;
    private int end;

    /**
     * The chains of a program.
     *
     * @param constants what its names stand for
     * @param depth how many templates the program stands in
     */
    Chain(String text, TokenWindow window, Grammar grammar, Constants constants, Assembly assembly, int depth) {
        this.window = window;
        this.tokens = window.tokens();
        this.calls = new JoinCalls(tokens, grammar);
        this.operators = new JoinOperators(tokens, grammar, constants, calls);
        this.values = new OperandValues(tokens, grammar, constants, depth);
        this.operands = new OperandAssembly(text, tokens, grammar, values, assembly);
        this.assembly = assembly;
    }

    /** What a program that is one expression stands for; null if it is none, or not known. */
    static @Nullable String valueOf(String expression, Grammar grammar, Constants constants, int depth) {
        TokenWindow window = new TokenWindow(expression, grammar);
        Assembly assembly = new Assembly(expression.length(), part -> {});
        Chain chain = new Chain(expression, window, grammar, constants, assembly, depth);
        if (window.isAtEnd() || !chain.operators.isText(0)) {
            return null;
        }
        assembly.begin();
        chain.add();
        return window.isAtEnd() ? assembly.end() : null;
    }

    /** The call, or the list, that starts here; null if none does. */
    @Nullable
    JoinCall call() {
        return calls.at(window.at());
    }

    /** Whether an operand that is no call is joined to another, or has something inserted in it. */
    boolean isMade() {
        return operators.next(window.at() + 1) >= 0 || operands.isTemplate(window.at());
    }

    /** Adds all operands, and looks at what is behind them then. */
    void add() {
        int behind = addOperand();
        int next = operators.next(behind);
        while (next >= 0) {
            window.goTo(next);
            assembly.meet();
            behind = addOperand();
            next = operators.next(behind);
        }
        window.goTo(behind);
    }

    /** Adds the operand that is looked at; the token behind it. */
    private int addOperand() {
        int at = window.at();
        JoinCall call = calls.at(at);
        if (call == null || call.isList()) {
            end = tokens.end(at);
            operands.add(at);
            return at + 1;
        }
        int behind = Math.min(tokens.size(), Math.max(at + 1, call.end()));
        end = tokens.end(behind - 1);
        operands.add(call);
        return behind;
    }

    /** Adds the parts of a list, and looks at what is behind it then. */
    void add(JoinCall list) {
        end = tokens.end(list.end() - 1);
        operands.add(list);
        window.goTo(list.end());
    }

    /** Where in the program the operand that was added last, or is being added, ends; exclusive. */
    int end() {
        return end;
    }

    /** The texts that the parts of a list stand for. */
    List<String> values(JoinCall list) {
        return values.all(list);
    }
}

package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Joins neighbouring literals and the constants of the same file. Knows no types and no scopes: a name stands for what
 * was last assigned to it. What is not known becomes a character that no credential has. Takes time linear in the text and
 * memory for its constants. For one text and one thread.
 */
public final class LiteralConcatenator {
    /** Shorter text is no credential. */
    private static final int SHORTEST = 20;

    private final Grammar grammar;
    private final Predicate<String> mayHold;
    private final Constants constants = new Constants();
    private final List<JoinedLiterals> joined = new ArrayList<>();
    private final Assembly assembly;
    private final Appended appended;
    private final TokenWindow window;
    private final Tokens tokens;
    private final Chain chain;
    private boolean isListening;
    private int start;

    private LiteralConcatenator(String text, Grammar grammar, Predicate<String> mayHold) {
        this.grammar = grammar;
        this.mayHold = mayHold;
        this.assembly = new Assembly(text.length(), this::take);
        this.appended = new Appended(this::take);
        this.window = new TokenWindow(text, grammar);
        this.tokens = window.tokens();
        this.chain = new Chain(text, window, grammar, constants, assembly, 0);
    }

    /**
     * All texts that are made of at least two literals, or of a literal and what is inserted in it.
     *
     * @param mayHold whether a text is wanted
     */
    public static List<JoinedLiterals> join(String text, LanguageSyntax syntax, Predicate<String> mayHold) {
        LiteralConcatenator joiner = new LiteralConcatenator(text, syntax.grammar(), mayHold);
        joiner.read(); // names may stand before what they are given
        joiner.isListening = true;
        joiner.window.restart();
        joiner.read();
        return joiner.joined;
    }

    private void read() {
        while (!window.isAtEnd()) {
            int place = tokens.start(window.at());
            JoinCall call = chain.call();
            if (call != null && call.isList()) {
                takeList(call);
            } else if (call != null || tokens.isOperand(window.at())) {
                takeChain(call);
            }
            if (!window.isAtEnd() && tokens.start(window.at()) == place) {
                window.goTo(window.at() + 1);
            }
        }
        appended.endAll();
    }

    /** A list that nothing joins here: a name may stand for it, or it is a text if all its parts are characters. */
    private void takeList(JoinCall list) {
        if (isText(list)) {
            Assignment assignment = Assignment.before(tokens, window.at(), grammar);
            start = tokens.start(window.at());
            assembly.begin();
            chain.add(list);
            assign(assignment, assembly.end());
            return;
        }
        Assignment assignment = Assignment.ofList(tokens, window.at(), grammar);
        if (!assignment.isNone()) {
            constants.putList(assignment.name(), chain.values(list));
        }
    }

    /** Whether all parts are literals of one character, and there are many. */
    private boolean isText(JoinCall list) {
        boolean isText = list.parts().size() >= JoinCall.MANY;
        for (int i = 0; isText && i < list.parts().size(); i++) {
            int part = list.parts().get(i).token();
            isText = tokens.isLiteral(part) && tokens.contentEnd(part) - tokens.contentStart(part) == 1;
        }
        return isText;
    }

    /** Operands and what joins them, from here on. */
    private void takeChain(@Nullable JoinCall call) {
        Assignment assignment = Assignment.before(tokens, window.at(), grammar);
        if (assignment.isNone() && call == null && !chain.isMade()) {
            return;
        }
        start = tokens.start(window.at());
        assembly.begin();
        chain.add();
        assign(assignment, assembly.end());
    }

    private void assign(Assignment assignment, String value) {
        if (assignment.isAdded()) {
            String known = constants.valueOf(assignment.name());
            constants.put(assignment.name(), appended.append(assignment.name(), known, value, start, chain.end()));
        } else if (!assignment.isNone()) {
            appended.end(assignment.name());
            constants.put(assignment.name(), value);
        }
    }

    private void take(String whole) {
        take(JoinedLiterals.of(whole, start, chain.end()));
    }

    private void take(JoinedLiterals whole) {
        if (isListening && whole.text().length() >= SHORTEST && mayHold.test(whole.text())) {
            joined.add(whole);
        }
    }
}

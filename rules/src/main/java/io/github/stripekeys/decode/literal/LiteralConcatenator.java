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

    /** So many tokens are at hand before the one that is looked at, for assignments to be seen, and behind it. */
    private static final int BEFORE = 64;

    private static final int BEHIND = 2 * JoinCall.MOST_TOKENS;

    private final String text;
    private final LanguageSyntax syntax;
    private final Constants constants = new Constants();
    private final List<JoinedLiterals> joined = new ArrayList<>();
    private final Predicate<String> mayHold;
    private final Assembly assembly;
    private final Appended appended;
    private Lexer lexer;
    private Tokens tokens;
    private boolean isWhole = true;
    private boolean isListening;
    private int at;
    private int start;
    private int end;

    private LiteralConcatenator(String text, LanguageSyntax syntax, Predicate<String> mayHold) {
        this.text = text;
        this.syntax = syntax;
        this.mayHold = mayHold;
        this.assembly = new Assembly(text.length(), this::take);
        this.appended = new Appended(this::take);
        this.lexer = new Lexer(text, syntax);
        this.tokens = new Tokens(text);
    }

    /**
     * All texts that are made of at least two literals, or of a literal and what is inserted in it.
     *
     * @param mayHold whether a text is wanted
     */
    public static List<JoinedLiterals> join(String text, LanguageSyntax syntax, Predicate<String> mayHold) {
        LiteralConcatenator joiner = new LiteralConcatenator(text, syntax, mayHold);
        joiner.read();
        joiner.isListening = true;
        joiner.restart();
        joiner.read();
        return joiner.joined;
    }

    /** Goes back to the first token; what names stand for stays known, as they may stand before what they are given. */
    private void restart() {
        if (!isWhole) {
            lexer = new Lexer(text, syntax);
            tokens = new Tokens(text);
        }
        at = 0;
    }

    private void read() {
        refill();
        while (at < tokens.size()) {
            int first = at;
            JoinCall list = JoinCall.of(tokens, at);
            if (list != null) {
                takeList(list);
            } else if (tokens.isOperand(at)) {
                takeChain();
            }
            at = Math.max(at, first + 1);
            refill();
        }
        appended.endAll();
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

    private void takeList(JoinCall list) {
        Assignment assignment = Assignment.before(tokens, at);
        start = tokens.start(at);
        end = tokens.end(list.end() - 1);
        assembly.begin();
        for (int i = 0; i < list.count(); i++) {
            if (i > 0) {
                assembly.meet();
                assembly.add(list.separator());
                assembly.meet();
            }
            add(list.first() + 2 * i);
        }
        assign(assignment, assembly.end());
        at = list.end();
    }

    /** Operands and what joins them, from here on. */
    private void takeChain() {
        Assignment assignment = Assignment.before(tokens, at);
        if (assignment.isNone() && nextOperand(at + 1) < 0 && !isTemplate(at)) {
            return;
        }
        start = tokens.start(at);
        end = tokens.end(at);
        assembly.begin();
        add(at);
        int next = nextOperand(at + 1);
        while (next >= 0) {
            at = next;
            refill();
            end = tokens.end(at);
            assembly.meet();
            add(at);
            next = nextOperand(at + 1);
        }
        at++;
        assign(assignment, assembly.end());
    }

    private boolean isTemplate(int place) {
        return tokens.kind(place) == TokenKind.TEMPLATE
                && new Template(text, tokens.contentStart(place), tokens.contentEnd(place)).find();
    }

    /** The operand that is joined to the one that ended before this place; -1 if none is. */
    private int nextOperand(int from) {
        int next = behindJoin(from);
        return tokens.isOperand(next) && isJoined(from, next) ? next : -1;
    }

    /** Steps over operators that join, parentheses around operands and {@code .concat(}. */
    private int behindJoin(int from) {
        int next = from;
        while (isJoin(next)) {
            next++;
        }
        return next;
    }

    private boolean isJoin(int place) {
        return tokens.isMark(place, '(')
                || tokens.isMark(place, ')')
                || isOperator(place)
                || (tokens.isMark(place, '.') && tokens.isName(place + 1, "concat"))
                || tokens.isName(place, "concat");
    }

    private boolean isOperator(int place) {
        return place < tokens.size()
                && tokens.kind(place) == TokenKind.MARK
                && syntax.joinsBy(text, tokens.start(place), tokens.end(place));
    }

    /** Whether the operand at one place belongs to the one that ended before another place. */
    private boolean isJoined(int from, int next) {
        if (next > from) {
            return hasOperator(from, next) && !tokens.isMark(next - 1, ')');
        }
        return switch (syntax.adjacency) {
            case NONE -> false;
            case SPACED -> tokens.isLiteral(next) && tokens.isLiteral(from - 1);
            case TOUCHING -> tokens.end(from - 1) == tokens.start(next);
        };
    }

    private boolean hasOperator(int from, int to) {
        for (int place = from; place < to; place++) {
            if (!tokens.isMark(place, '(') && !tokens.isMark(place, ')')) {
                return true;
            }
        }
        return false;
    }

    /** Adds what an operand stands for. */
    private void add(int operand) {
        switch (tokens.kind(operand)) {
            case RAW -> assembly.add(text, tokens.contentStart(operand), tokens.contentEnd(operand));
            case TEMPLATE -> addFilled(tokens.contentStart(operand), tokens.contentEnd(operand));
            case NAME -> addName(operand);
            case MARK -> throw new IllegalArgumentException("an operator is no operand");
        }
    }

    private void addName(int operand) {
        boolean isWord = syntax == LanguageSyntax.SHELL && !tokens.isVariable(operand);
        if (isWord) {
            assembly.add(text, tokens.start(operand), tokens.end(operand));
        } else {
            assembly.add(constants.valueOf(tokens.simpleName(operand)));
        }
    }

    /** Adds a template, with values in place of the names that are known. */
    private void addFilled(int from, int to) {
        Template template = new Template(text, from, to);
        int copied = from;
        while (template.find()) {
            @Nullable String value = constants.find(template.name());
            if (value != null) {
                assembly.add(text, copied, template.start());
                assembly.meet();
                assembly.add(value);
                assembly.meet();
                copied = template.end();
            }
        }
        assembly.add(text, copied, to);
    }

    private void assign(Assignment assignment, String value) {
        if (assignment.isAdded()) {
            String known = constants.valueOf(assignment.name());
            constants.put(assignment.name(), appended.append(assignment.name(), known, value, start, end));
        } else if (!assignment.isNone()) {
            appended.end(assignment.name());
            constants.put(assignment.name(), value);
        }
    }

    private void take(String whole) {
        take(JoinedLiterals.of(whole, start, end));
    }

    private void take(JoinedLiterals whole) {
        if (isListening && whole.text().length() >= SHORTEST && mayHold.test(whole.text())) {
            joined.add(whole);
        }
    }
}

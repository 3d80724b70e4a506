package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
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

    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** How deep an expression may stand in templates. */
    private static final int DEEPEST = 3;

    private static final int BEHIND = 2 * Arguments.MOST_TOKENS;

    private final String text;
    private final Grammar grammar;
    private final JoinCalls calls;
    private final Insertions insertions;
    private final Constants constants;
    private final int depth;
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

    private LiteralConcatenator(
            String text, Grammar grammar, Predicate<String> mayHold, Constants constants, int depth) {
        this.text = text;
        this.grammar = grammar;
        this.mayHold = mayHold;
        this.constants = constants;
        this.depth = depth;
        this.calls = new JoinCalls(grammar);
        this.insertions = new Insertions(text);
        this.assembly = new Assembly(text.length(), this::take);
        this.appended = new Appended(this::take);
        this.lexer = new Lexer(text, grammar);
        this.tokens = new Tokens(text);
    }

    /**
     * All texts that are made of at least two literals, or of a literal and what is inserted in it.
     *
     * @param mayHold whether a text is wanted
     */
    public static List<JoinedLiterals> join(String text, LanguageSyntax syntax, Predicate<String> mayHold) {
        LiteralConcatenator joiner = new LiteralConcatenator(text, syntax.grammar(), mayHold, new Constants(), 0);
        joiner.read();
        joiner.isListening = true;
        joiner.restart();
        joiner.read();
        return joiner.joined;
    }

    /** Goes back to the first token; what names stand for stays known, as they may stand before what they are given. */
    private void restart() {
        if (!isWhole) {
            lexer = new Lexer(text, grammar);
            tokens = new Tokens(text);
        }
        at = 0;
    }

    private void read() {
        refill();
        while (at < tokens.size()) {
            int first = at;
            JoinCall call = calls.at(tokens, at);
            if (call != null && call.isList()) {
                takeList(call);
            } else if (call != null || tokens.isOperand(at)) {
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

    /** A list that nothing joins here: a name may stand for it, or it is a text if all its parts are characters. */
    private void takeList(JoinCall list) {
        if (isText(list)) {
            Assignment assignment = Assignment.before(tokens, at, grammar);
            start = tokens.start(at);
            end = tokens.end(list.end() - 1);
            assembly.begin();
            addCall(list);
            assign(assignment, assembly.end());
            at = list.end();
            return;
        }
        Assignment assignment = Assignment.ofList(tokens, at, grammar);
        if (!assignment.isNone()) {
            constants.putList(assignment.name(), values(list));
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

    private List<String> values(JoinCall list) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < list.parts().size(); i++) {
            List<String> more = elements(list.parts().get(i).token());
            if (list.parts().get(i).isJoint() && !values.isEmpty() && !more.isEmpty()) {
                values.add(values.remove(values.size() - 1) + more.get(0));
            } else {
                values.addAll(more);
            }
        }
        return values;
    }

    /** Operands and what joins them, from here on. */
    private void takeChain() {
        Assignment assignment = Assignment.before(tokens, at, grammar);
        boolean isAlone = assignment.isNone() && calls.at(tokens, at) == null && nextOperand(at + 1) < 0;
        if (isAlone && !isTemplate(at)) {
            return;
        }
        start = tokens.start(at);
        assembly.begin();
        at = addChain();
        assign(assignment, assembly.end());
    }

    /** Adds operands and what joins them; where they end. */
    private int addChain() {
        int behind = addOperand();
        end = tokens.end(behind - 1);
        int next = nextOperand(behind);
        while (next >= 0) {
            at = next;
            refill();
            assembly.meet();
            behind = addOperand();
            end = tokens.end(behind - 1);
            next = nextOperand(behind);
        }
        return behind;
    }

    /** Adds the operand that is looked at; where it ends. */
    private int addOperand() {
        JoinCall call = calls.at(tokens, at);
        if (call == null || call.isList()) {
            add(at);
            return at + 1;
        }
        addCall(call);
        return Math.min(tokens.size(), Math.max(at + 1, call.end()));
    }

    private void addCall(JoinCall call) {
        if (call.format() >= 0) {
            addFormatted(call);
            return;
        }
        String separator =
                call.separator() >= 0 && tokens.isOperand(call.separator()) ? value(call.separator()) : call.usual();
        boolean isFirst = true;
        for (int i = 0; i < call.parts().size(); i++) {
            int part = call.parts().get(i).token();
            boolean isList = tokens.isWords(part) || constants.isList(name(part));
            if (!isFirst) {
                assembly.meet();
                assembly.add(call.parts().get(i).isJoint() ? "" : separator);
                assembly.meet();
            }
            isFirst = false;
            if (isList) {
                addAll(elements(part), separator);
            } else {
                add(part);
            }
        }
    }

    private void addAll(List<String> values, String separator) {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                assembly.meet();
                assembly.add(separator);
                assembly.meet();
            }
            assembly.add(values.get(i));
        }
    }

    private void addFormatted(JoinCall call) {
        Format format = new Format(tokens.isLiteral(call.format()) ? value(call.format()) : "");
        List<String> values = values(call);
        while (format.find()) {
            assembly.add(format.before());
            assembly.meet();
            assembly.addMade(format.number() < values.size() ? values.get(format.number()) : Constants.UNKNOWN);
            assembly.meet();
        }
        assembly.addMade(format.rest());
    }

    /** What an operand stands for: several texts if it is a list. */
    private List<String> elements(int operand) {
        if (tokens.isWords(operand)) {
            return SPACE.splitAsStream(tokens.content(operand).strip()).toList();
        }
        List<String> list = constants.findList(name(operand));
        return list.isEmpty() ? List.of(value(operand)) : list;
    }

    private String name(int operand) {
        return tokens.kind(operand) == TokenKind.NAME ? listName(operand) : "";
    }

    /** A name, or what a method with that name belongs to. */
    private String listName(int operand) {
        String name = tokens.simpleName(operand);
        return constants.isList(name) ? name : tokens.receiver(operand);
    }

    private String value(int operand) {
        return switch (tokens.kind(operand)) {
            case RAW, WORDS -> tokens.content(operand);
            case TEMPLATE -> filled(operand);
            case NAME -> constants.valueOf(tokens.simpleName(operand));
            case MARK -> "";
        };
    }

    /** What a template says if all in it is known; else as it stands. */
    private String filled(int operand) {
        String content = tokens.content(operand);
        Template template = new Template(content, 0, content.length(), new Insertions(content));
        StringBuilder filled = new StringBuilder();
        int copied = 0;
        while (template.find()) {
            @Nullable String value = inserted(template);
            if (value != null) {
                filled.append(content, copied, template.start()).append(value);
                copied = template.end();
            }
        }
        return filled.append(content, copied, content.length()).toString();
    }

    /** What is inserted in a template; null if it is not known. */
    private @Nullable String inserted(Template template) {
        if (!template.isExpression()) {
            return constants.find(template.name());
        }
        return depth < DEEPEST
                ? new LiteralConcatenator(template.expression(), grammar, mayHold, constants, depth + 1).value()
                : null;
    }

    /** What the whole text stands for as an expression; null if that is not known. */
    private @Nullable String value() {
        refill();
        if (tokens.size() == 0 || (!tokens.isOperand(0) && calls.at(tokens, 0) == null)) {
            return null;
        }
        assembly.begin();
        int behind = addChain();
        return behind == tokens.size() ? assembly.end() : null;
    }

    private Template template(int from, int to) {
        return new Template(text, from, to, insertions);
    }

    private boolean isTemplate(int place) {
        return tokens.kind(place) == TokenKind.TEMPLATE
                && template(tokens.contentStart(place), tokens.contentEnd(place))
                        .find();
    }

    /** The operand that is joined to the one that ended before this place; -1 if none is. */
    private int nextOperand(int from) {
        int next = behindJoin(from);
        boolean isOperand = tokens.isOperand(next) || (Arguments.isOpening(tokens, next) && isCall(next));
        return isOperand && isJoined(from, next) ? next : -1;
    }

    /** Whether parts are made one text here; a list of them is no text. */
    private boolean isCall(int place) {
        JoinCall call = calls.at(tokens, place);
        return call != null && !call.isList();
    }

    /** Steps over operators that join, parentheses around operands and methods such as {@code .concat(}. */
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
                || grammar.isOperator(tokens, place)
                || (tokens.isMark(place, '.') && isMethod(place + 1))
                || (place > 0 && tokens.isMark(place - 1, '.') && isMethod(place));
    }

    /** Whether a method of this name puts what it is given behind something. */
    private boolean isMethod(int place) {
        return grammar.function(Form.OF_FIRST, tokens, place) != null
                || grammar.function(Form.APPEND, tokens, place) != null;
    }

    /** Whether the operand at one place belongs to the one that ended before another place. */
    private boolean isJoined(int from, int next) {
        if (next > from) {
            return hasOperator(from, next) && !tokens.isMark(next - 1, ')');
        }
        if (grammar.has(Trait.TOUCHING_WORDS)) {
            return tokens.end(from - 1) == tokens.start(next);
        }
        return grammar.has(Trait.ADJACENT_STRINGS) && isText(next) && isText(from - 1);
    }

    /** Whether it is a literal, or a name that a preprocessor puts one for. */
    private boolean isText(int place) {
        return tokens.isLiteral(place)
                || (grammar.has(Trait.DEFINES)
                        && tokens.isOperand(place)
                        && !tokens.isName(place - 1, "define")
                        && constants.find(tokens.simpleName(place)) != null);
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
            case RAW, WORDS -> assembly.add(text, tokens.contentStart(operand), tokens.contentEnd(operand));
            case TEMPLATE -> addFilled(tokens.contentStart(operand), tokens.contentEnd(operand));
            case NAME -> addName(operand);
            case MARK -> throw new IllegalArgumentException("an operator is no operand");
        }
    }

    private void addName(int operand) {
        boolean isWord = grammar.has(Trait.BARE_WORDS) && !tokens.isVariable(operand);
        if (isWord) {
            assembly.add(text, tokens.start(operand), tokens.end(operand));
        } else {
            assembly.add(constants.valueOf(tokens.simpleName(operand)));
        }
    }

    /** Adds a template, with values in place of the names that are known. */
    private void addFilled(int from, int to) {
        Template template = template(from, to);
        int copied = from;
        while (template.find()) {
            @Nullable String value = inserted(template);
            if (value != null) {
                assembly.add(text, copied, template.start());
                assembly.meet();
                addInserted(template, value);
                assembly.meet();
                copied = template.end();
            }
        }
        assembly.add(text, copied, to);
    }

    private void addInserted(Template template, String value) {
        if (template.isExpression()) {
            assembly.addMade(value);
        } else {
            assembly.add(value);
        }
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

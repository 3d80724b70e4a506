package io.github.stripekeys.decode.literal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Joins neighbouring literals and the constants of the same file. Knows no types and no scopes: a name stands for what
 * was last assigned to it. What is not known becomes a character that no credential has. For one text.
 */
public final class LiteralConcatenator {
    private static final String UNKNOWN = "\ufffc";

    /** More text than this is no constant. */
    private static final int LONGEST = 1 << 12;

    /** Less text than this is no credential. */
    private static final int SHORTEST = 20;

    private static final Pattern INSERTED = Pattern.compile(
            "\\$\\{\\s*([\\w.]+)\\s*\\}|\\$(\\w+)|#\\{\\s*([\\w.]+)\\s*\\}|\\{\\s*\\$?([\\w.]+)\\s*\\}");

    /** Characters that are looked at in one go: what they are divided into takes a hundred times their memory. */
    private static final int SECTION = 1 << 18;

    private final LanguageSyntax syntax;
    private final Map<String, String> constants = new HashMap<>();
    private final List<JoinedLiterals> joined = new ArrayList<>();
    private List<Token> tokens = List.of();
    private int at;

    private LiteralConcatenator(LanguageSyntax syntax) {
        this.syntax = syntax;
    }

    /** All texts that are made of at least two literals. */
    public static List<JoinedLiterals> join(String text, LanguageSyntax syntax) {
        LiteralConcatenator joiner = new LiteralConcatenator(syntax);
        joiner.readAll(text);
        joiner.joined.clear();
        joiner.readAll(text);
        return joiner.joined;
    }

    private void readAll(String text) {
        for (int from = 0; from < text.length(); ) {
            int lineEnd = text.indexOf('\n', from + SECTION);
            boolean hasLines = lineEnd >= 0 && lineEnd < from + 2 * SECTION;
            int to = hasLines ? lineEnd : Math.min(text.length(), from + SECTION);
            tokens = Lexer.tokens(text, from, to, syntax);
            read();
            from = to;
        }
    }

    private void read() {
        for (at = 0; at < tokens.size(); ) {
            int first = at;
            if (!JoinCall.of(tokens, at).map(this::take).orElse(false)) {
                takeChain(first);
            }
            at = Math.max(at, first + 1);
        }
    }

    private boolean take(JoinCall list) {
        List<String> parts = list.parts().stream().map(this::value).toList();
        JoinedLiterals whole = new JoinedLiterals(
                String.join(list.separator(), parts),
                tokens.get(at).start(),
                tokens.get(list.end() - 1).end());
        joined.add(whole);
        assign(at, whole.text());
        at = list.end();
        return true;
    }

    /** Operands and what joins them, from here on. */
    private void takeChain(int first) {
        StringBuilder text = new StringBuilder();
        int operands = 0;
        int end = first;
        boolean isInserted = false;
        while (at < tokens.size() && isOperand(at) && (operands == 0 || isJoined(end)) && text.length() < LONGEST) {
            String value = value(tokens.get(at));
            isInserted |=
                    tokens.get(at).isLiteral() && !value.equals(tokens.get(at).text());
            text.append(value);
            operands++;
            end = ++at;
            skipJoin();
        }
        at = end;
        if (operands > 0) {
            String added = assign(first, text.toString());
            boolean isMade = operands > 1 || isInserted || added.length() > text.length();
            if (isMade && added.length() >= SHORTEST) {
                joined.add(new JoinedLiterals(
                        added, tokens.get(first).start(), tokens.get(end - 1).end()));
            }
        }
    }

    private boolean isOperand(int place) {
        Token token = tokens.get(place);
        return token.isLiteral() || token.kind() == Token.Kind.NAME;
    }

    /** Steps over marks that join, parentheses around operands and {@code .concat(}. */
    private void skipJoin() {
        boolean isMore = true;
        while (isMore && at < tokens.size()) {
            Token token = tokens.get(at);
            isMore = token.is("(")
                    || token.is(")")
                    || (token.kind() == Token.Kind.MARK && syntax.joins.contains(token.text()))
                    || (token.is(".")
                            && at + 1 < tokens.size()
                            && tokens.get(at + 1).text().equals("concat"))
                    || token.text().equals("concat");
            at += isMore ? 1 : 0;
        }
    }

    /** Whether the operand here belongs to the one that ended before this place. */
    private boolean isJoined(int end) {
        boolean isTouching = tokens.get(end - 1).end() == tokens.get(at).start();
        if (at > end) {
            return tokens.subList(end, at).stream().anyMatch(token -> !token.is("(") && !token.is(")"))
                    && !tokens.get(at - 1).is(")");
        }
        boolean areLiterals = tokens.get(at).isLiteral() && tokens.get(end - 1).isLiteral();
        return switch (syntax.adjacency) {
            case NONE -> false;
            case SPACED -> areLiterals;
            case TOUCHING -> isTouching;
        };
    }

    private String value(Token token) {
        if (token.kind() == Token.Kind.NAME) {
            boolean isWord = syntax == LanguageSyntax.SHELL && !token.text().startsWith("$");
            return isWord ? token.text() : constants.getOrDefault(token.simpleName(), UNKNOWN);
        }
        return token.kind() == Token.Kind.RAW ? token.text() : filled(token.text());
    }

    private String filled(String template) {
        if (template.indexOf('$') < 0 && template.indexOf('{') < 0) {
            return template;
        }
        return INSERTED.matcher(template).replaceAll(found -> {
            String name = IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            String simple = name.substring(name.lastIndexOf('.') + 1);
            return Matcher.quoteReplacement(constants.getOrDefault(simple, found.group()));
        });
    }

    /** Gives a value to the name that is assigned to before this place; what that name then stands for. */
    private String assign(int first, String value) {
        Assignment assignment = Assignment.before(tokens, first);
        String whole = assignment.isAdded() ? constants.getOrDefault(assignment.name(), UNKNOWN) + value : value;
        if (!assignment.name().isEmpty() && whole.length() < LONGEST) {
            constants.put(assignment.name(), whole);
        }
        return whole;
    }
}

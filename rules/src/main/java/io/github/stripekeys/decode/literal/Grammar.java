package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a language writes comments and strings, and what joins strings, compared with the text of programs. Immutable. */
final class Grammar {
    private static final int ASCII = 0x80;
    private static final int LONGEST_PREFIX = 3;
    private static final QuoteForm[] NONE = {};
    private static final JoinFunction[] NO_FUNCTIONS = {};

    private final CommentSyntax comments;
    private final QuoteForm[][] stringsByStart;
    private final Map<String, QuoteForm[]> stringsByPrefix;
    private final String[] operators;
    private final Map<Form, JoinFunction[]> functions;
    private final Set<Trait> traits;

    /**
     * The grammar of a language.
     *
     * @param strings ways to write strings, the longer marks first
     * @param prefixed ways to write strings, by the word before them
     * @param operators those that join strings
     * @param functions those that join strings
     */
    Grammar(
            CommentSyntax comments,
            List<QuoteForm> strings,
            Map<String, List<QuoteForm>> prefixed,
            List<String> operators,
            List<JoinFunction> functions,
            Set<Trait> traits) {
        this.comments = comments;
        this.stringsByStart = byStart(strings);
        this.stringsByPrefix = new HashMap<>();
        prefixed.forEach((word, forms) -> stringsByPrefix.put(word, forms.toArray(NONE)));
        this.operators = operators.toArray(String[]::new);
        this.functions = byForm(functions);
        this.traits = EnumSet.copyOf(traits);
    }

    private static QuoteForm[][] byStart(List<QuoteForm> strings) {
        QuoteForm[][] byStart = new QuoteForm[ASCII][];
        for (char c = 0; c < ASCII; c++) {
            char start = c;
            byStart[c] = strings.stream()
                    .filter(form -> form.open().charAt(0) == start)
                    .toArray(QuoteForm[]::new);
        }
        return byStart;
    }

    private static Map<Form, JoinFunction[]> byForm(List<JoinFunction> functions) {
        Map<Form, JoinFunction[]> byForm = new EnumMap<>(Form.class);
        for (Form form : Form.values()) {
            byForm.put(
                    form, functions.stream().filter(each -> each.form() == form).toArray(JoinFunction[]::new));
        }
        return byForm;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    CommentSyntax comments() {
        return comments;
    }

    /** The forms of strings whose marks start with this character. */
    QuoteForm[] stringsStartingWith(char c) {
        return c < ASCII ? stringsByStart[c] : NONE;
    }

    /** The forms of strings that may follow this word right away; null if none may. */
    QuoteForm @Nullable [] stringsBehind(String text, int start, int end) {
        boolean mayBe = end - start <= LONGEST_PREFIX
                && !stringsByPrefix.isEmpty()
                && "\"'`#([{<|!/~^".indexOf(text.charAt(end)) >= 0;
        return mayBe ? stringsByPrefix.get(text.substring(start, end)) : null;
    }

    /** Whether a name may start with this sign. */
    boolean isNameSign(char c) {
        return (c == '@' && has(Trait.NAMES_WITH_AT)) || ((c == '%' || c == '!') && has(Trait.NAMES_IN_PERCENT));
    }

    /** The function of a form that a token names, with what it belongs to or not; null if there is none. */
    @Nullable
    JoinFunction function(Form form, Tokens tokens, int at) {
        for (JoinFunction function : functions.getOrDefault(form, NO_FUNCTIONS)) {
            if (tokens.isNamed(at, function.name())) {
                return function;
            }
        }
        return null;
    }

    boolean joinsBy(String operator) {
        for (String each : operators) {
            if (each.equals(operator)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a token is an operator that joins. */
    boolean isOperator(Tokens tokens, int at) {
        for (String operator : operators) {
            if (tokens.isMark(at, operator)) {
                return true;
            }
        }
        return false;
    }

    /** How many characters the operator here has, if it joins or appends; 1 for any other. */
    int operatorLength(String text, int at) {
        char c = text.charAt(at);
        if ((c == '+' || c == '.') && text.startsWith("=", at + 1)) {
            return 2;
        }
        int length = 1;
        for (String operator : operators) {
            if (operator.charAt(0) == c && operator.length() > length && text.startsWith(operator, at)) {
                length = operator.length();
            }
        }
        return length;
    }
}

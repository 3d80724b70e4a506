package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a language writes comments and strings, and what joins strings: a row is written as one chain of calls. */
final class Grammar {
    private static final QuoteForm[] NONE = {};
    private static final int ASCII = 0x80;

    private final List<String> files;
    private final List<String> interpreters = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private final List<String> operators = new ArrayList<>();
    private final List<QuoteForm> strings = new ArrayList<>();
    private final Map<String, List<QuoteForm>> prefixed = new HashMap<>();
    private final List<JoinFunction> functions = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private String blockStart = "";
    private String blockEnd = "";

    private Grammar(List<String> files) {
        this.files = files;
    }

    /**
     * A language.
     *
     * @param files the endings of its files' names and their whole names, in small letters with a space between
     */
    static Grammar of(String files) {
        return new Grammar(Arrays.asList(files.split(" ")));
    }

    /** Programs that the first line of a file may name, with a space between. */
    Grammar runBy(String names) {
        interpreters.addAll(Arrays.asList(names.split(" ")));
        return this;
    }

    /** Marks of comments that end with the line. */
    Grammar comments(String... marks) {
        comments.addAll(Arrays.asList(marks));
        return this;
    }

    /** Marks that a comment stands between. */
    Grammar blockComments(String open, String close) {
        blockStart = open;
        blockEnd = close;
        return this;
    }

    /** The comments of C. */
    Grammar slashComments() {
        return comments("//").blockComments("/*", "*/");
    }

    /** Ways to write strings, the longer marks first. */
    Grammar strings(QuoteForm... forms) {
        strings.addAll(Arrays.asList(forms));
        return this;
    }

    /** Ways to write strings behind one of these words, which have a space between. */
    Grammar prefixed(String words, QuoteForm... forms) {
        Arrays.asList(words.split(" "))
                .forEach(word ->
                        prefixed.computeIfAbsent(word, any -> new ArrayList<>()).addAll(Arrays.asList(forms)));
        return this;
    }

    /** Operators that join strings. */
    Grammar operators(String... marks) {
        operators.addAll(Arrays.asList(marks));
        return this;
    }

    /** Functions that join strings, and what they put between if their calls do not say. */
    Grammar functions(Form form, String usual, String... names) {
        for (String name : names) {
            functions.add(new JoinFunction(name, form, usual));
        }
        return this;
    }

    Grammar with(Trait... more) {
        traits.addAll(Arrays.asList(more));
        return this;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** Whether a file of this name, in small letters, is of the language. */
    boolean isOf(String file) {
        int dot = file.lastIndexOf('.');
        int first = file.indexOf('.', 1);
        return files.contains(file.substring(dot + 1))
                || files.contains(file)
                || (first > 0 && file.length() > first && isWholeName(file.substring(0, first)));
    }

    /** Names such as that of {@code Jenkinsfile.release}. */
    private boolean isWholeName(String name) {
        return name.endsWith("file") && files.contains(name);
    }

    boolean isRunBy(String program) {
        return interpreters.contains(program);
    }

    String[] commentMarks() {
        return comments.toArray(String[]::new);
    }

    String blockStart() {
        return blockStart;
    }

    String blockEnd() {
        return blockEnd;
    }

    String[] operators() {
        return operators.toArray(String[]::new);
    }

    /** Its functions of a form. */
    JoinFunction[] functions(Form form) {
        return functions.stream().filter(each -> each.form() == form).toArray(JoinFunction[]::new);
    }

    /** Ways to write strings, by the first character of their marks. */
    QuoteForm[][] stringsByStart() {
        QuoteForm[][] byStart = new QuoteForm[ASCII][];
        for (char c = 0; c < ASCII; c++) {
            char start = c;
            byStart[c] = strings.stream()
                    .filter(form -> form.open().charAt(0) == start)
                    .toArray(QuoteForm[]::new);
        }
        return byStart;
    }

    /** Ways to write strings, by the word before them. */
    Map<String, QuoteForm[]> stringsByPrefix() {
        Map<String, QuoteForm[]> byPrefix = new HashMap<>();
        prefixed.forEach((word, forms) -> byPrefix.put(word, forms.toArray(NONE)));
        return Map.copyOf(byPrefix);
    }
}

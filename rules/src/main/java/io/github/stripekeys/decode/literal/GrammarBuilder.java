package io.github.stripekeys.decode.literal;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a row of the table of languages as one chain of calls. */
final class GrammarBuilder {
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

    private GrammarBuilder(List<String> files) {
        this.files = files;
    }

    /**
     * A language.
     *
     * @param files the endings of its files' names and their whole names, in small letters with a space between
     */
    static GrammarBuilder of(String files) {
        return new GrammarBuilder(Arrays.asList(files.split(" ")));
    }

    /** Programs that the first line of a file may name, with a space between. */
    GrammarBuilder runBy(String names) {
        interpreters.addAll(Arrays.asList(names.split(" ")));
        return this;
    }

    /** Marks of comments that end with the line. */
    GrammarBuilder comments(String... marks) {
        comments.addAll(Arrays.asList(marks));
        return this;
    }

    /** Marks that a comment stands between. */
    GrammarBuilder blockComments(String open, String close) {
        blockStart = open;
        blockEnd = close;
        return this;
    }

    /** The comments of C. */
    GrammarBuilder slashComments() {
        return comments("//").blockComments("/*", "*/");
    }

    /** Ways to write strings, the longer marks first. */
    GrammarBuilder strings(QuoteForm... forms) {
        strings.addAll(Arrays.asList(forms));
        return this;
    }

    /** Ways to write strings behind one of these words, which have a space between. */
    GrammarBuilder prefixed(String words, QuoteForm... forms) {
        Arrays.asList(words.split(" "))
                .forEach(word ->
                        prefixed.computeIfAbsent(word, any -> new ArrayList<>()).addAll(Arrays.asList(forms)));
        return this;
    }

    /** Operators that join strings. */
    GrammarBuilder operators(String... marks) {
        operators.addAll(Arrays.asList(marks));
        return this;
    }

    /** Functions that join strings, and what they put between if their calls do not say. */
    GrammarBuilder functions(Form form, String usual, String... names) {
        for (String name : names) {
            functions.add(new JoinFunction(name, form, usual));
        }
        return this;
    }

    GrammarBuilder with(Trait... more) {
        traits.addAll(Arrays.asList(more));
        return this;
    }

    FileNames files() {
        return new FileNames(files, interpreters);
    }

    Grammar build() {
        return new Grammar(
                new CommentSyntax(comments, blockStart, blockEnd), strings, prefixed, operators, functions, traits);
    }
}

package io.github.stripekeys.decode.literal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Families of languages by how they write comments and strings, and by what joins strings. */
@SuppressWarnings("ImmutableEnumChecker") // the collections are unmodifiable or their own
public enum LanguageSyntax {
    /** Two strings side by side are one. */
    C(List.of("//"), true, Set.of("+"), Adjacency.SPACED, "c h cc cpp cxx hpp m mm"),
    JVM(
            List.of("//"),
            true,
            Set.of("+"),
            Adjacency.NONE,
            "java kt kts scala groovy gradle js mjs cjs ts mts cts jsx tsx vue svelte html htm jsp go cs swift dart rs"),
    PHP(List.of("//", "#"), true, Set.of("."), Adjacency.NONE, "php phtml"),
    PERL(List.of("#"), false, Set.of("."), Adjacency.NONE, "pl pm"),
    PYTHON(List.of("#"), false, Set.of("+"), Adjacency.SPACED, "py pyi rb rake gemspec ipynb"),
    /** Two words side by side are one if there is no space between them. */
    SHELL(List.of("#"), false, Set.of(), Adjacency.TOUCHING, "sh bash zsh ksh env bats"),
    OTHER(List.of("#"), false, Set.of("+", "&", "<>"), Adjacency.NONE, "ps1 psm1 r tf hcl ex exs vb jl cr");

    /** The ending of a source map, behind that of its program. */
    private static final Pattern MAP = Pattern.compile("\\.map$");

    /** Whether strings without a mark between them are joined. */
    enum Adjacency {
        NONE,
        SPACED,
        TOUCHING
    }

    final boolean hasBlockComments;
    private final Set<String> joins;
    final Adjacency adjacency;
    private final String[] joinMarks;
    private final String[] commentMarks;
    private final List<String> endings;

    LanguageSyntax(
            List<String> lineComments,
            boolean hasBlockComments,
            Set<String> joins,
            Adjacency adjacency,
            String endings) {
        this.commentMarks = lineComments.toArray(String[]::new);
        this.hasBlockComments = hasBlockComments;
        this.joins = joins;
        this.joinMarks = joins.toArray(String[]::new);
        this.adjacency = adjacency;
        this.endings = Arrays.asList(endings.split(" "));
    }

    /** Whether a literal within single or double marks may have several lines. */
    public boolean hasLinesInQuotes() {
        return this == SHELL || this == PHP;
    }

    /** Whether nothing is inserted within single marks. */
    boolean hasRawQuotes() {
        return this == SHELL || this == PHP || this == PERL;
    }

    /** Whether a slash may start a regular expression; in the languages of this family that have none, it never stands there. */
    boolean hasRegexes() {
        return this == JVM;
    }

    boolean joinsBy(String mark) {
        return joins.contains(mark);
    }

    /** Whether this stretch of a program is an operator that joins. */
    boolean joinsBy(String text, int start, int end) {
        for (String mark : joinMarks) {
            if (mark.length() == end - start && text.startsWith(mark, start)) {
                return true;
            }
        }
        return false;
    }

    /** How many characters the operator here has, if it joins or appends; 1 for any other. */
    int markLength(String text, int at) {
        char c = text.charAt(at);
        if ((c == '+' || c == '.') && text.startsWith("=", at + 1)) {
            return 2;
        }
        for (String mark : joinMarks) {
            if (mark.charAt(0) == c && text.startsWith(mark, at)) {
                return mark.length();
            }
        }
        return 1;
    }

    boolean startsLineComment(String text, int at) {
        for (String mark : commentMarks) {
            if (text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

    /** The family of a file's language; empty if the file is no program. */
    public static Optional<LanguageSyntax> of(String name) {
        String file = MAP.matcher(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .replaceFirst("");
        String ending = file.substring(file.lastIndexOf('.') + 1);
        boolean isShell = file.equals("dockerfile") || file.equals("makefile") || file.startsWith(".env");
        return isShell
                ? Optional.of(SHELL)
                : Arrays.stream(values())
                        .filter(syntax -> syntax.endings.contains(ending))
                        .findFirst();
    }
}

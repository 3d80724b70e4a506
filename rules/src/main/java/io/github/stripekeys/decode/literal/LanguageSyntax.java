package io.github.stripekeys.decode.literal;

import static io.github.stripekeys.decode.literal.QuoteForm.character;
import static io.github.stripekeys.decode.literal.QuoteForm.line;
import static io.github.stripekeys.decode.literal.QuoteForm.lines;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import io.github.stripekeys.decode.literal.QuoteForm.Closing;
import io.github.stripekeys.decode.literal.QuoteForm.Escape;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Languages by how they write comments and strings, and by what joins strings. */
@SuppressWarnings("ImmutableEnumChecker") // the arrays are never changed
public enum LanguageSyntax {
    JAVA(Grammar.of("java")
            .slashComments()
            .strings(Strings.BLOCK, Strings.DOUBLE, character())
            .operators("+")
            .functions(Form.SEPARATOR_FIRST, "", "String.join")
            .functions(Form.FORMAT, "", "String.format")
            .functions(Form.OF_FIRST, "", "concat")
            .functions(Form.OF_FORMAT, "", "formatted")
            .functions(Form.APPEND, "", "append")),
    KOTLIN(Grammar.of("kt kts")
            .runBy("kotlin kotlinc")
            .slashComments()
            .strings(
                    QuoteForm.of("$", Closing.DOLLARS).filled().inserting("${"),
                    Strings.BLOCK_RAW.inserting("${"),
                    Strings.DOUBLE.inserting("${"),
                    character())
            .operators("+")
            .functions(Form.OF_LIST, ", ", "joinToString", "joinTo")
            .functions(Form.OF_FORMAT, "", "format")
            .functions(Form.FORMAT, "", "String.format")
            .functions(Form.SEPARATOR_FIRST, "", "String.join")
            .functions(Form.OF_FIRST, "", "plus")
            .functions(Form.APPEND, "", "append")),
    SCALA(Grammar.of("scala sc sbt")
            .runBy("scala")
            .slashComments()
            .strings(Strings.BLOCK_RAW, Strings.DOUBLE, character())
            .prefixed("s f md", Strings.BLOCK_RAW.inserting("${"), Strings.DOUBLE.inserting("${"))
            .prefixed(
                    "raw",
                    Strings.BLOCK_RAW.inserting("${"),
                    Strings.DOUBLE.inserting("${").escapedBy(Escape.NONE))
            .operators("+", "++")
            .functions(Form.OF_LIST, "", "mkString")
            .functions(Form.OF_FORMAT, "", "format")
            .functions(Form.FORMAT, "", "String.format")
            .functions(Form.SEPARATOR_FIRST, "", "String.join")
            .functions(Form.OF_FIRST, "", "concat")
            .functions(Form.APPEND, "", "append")),
    GROOVY(Grammar.of("groovy gradle gvy gsh jenkinsfile")
            .runBy("groovy")
            .slashComments()
            .strings(
                    QuoteForm.of("$/", "/$").escapedBy(Escape.NONE).inserting("${"),
                    Strings.BLOCK.inserting("${"),
                    Strings.LONG_SINGLE.raw(),
                    Strings.DOUBLE.inserting("${"),
                    Strings.SINGLE.raw(),
                    line("/"))
            .operators("+", "<<")
            .functions(Form.OF_LIST, "", "join")
            .functions(Form.SEPARATOR_FIRST, "", "String.join")
            .functions(Form.FORMAT, "", "String.format", "sprintf")
            .functions(Form.OF_FIRST, "", "concat", "plus")
            .functions(Form.APPEND, "", "append")),
    SCRIPT(Grammar.of("js mjs cjs ts mts cts jsx tsx es6 vue svelte html htm xhtml jsp gsp astro")
            .runBy("node nodejs deno bun ts-node tsx")
            .slashComments()
            .strings(lines("`").inserting("${"), Strings.DOUBLE, Strings.SINGLE)
            .operators("+")
            .functions(Form.OF_LIST, ",", "join")
            .functions(Form.OF_FIRST, "", "concat")
            .with(Trait.REGEXES, Trait.IN_TEXT)),
    GO(Grammar.of("go tmpl")
            .slashComments()
            .strings(lines("`").escapedBy(Escape.NONE).raw(), Strings.DOUBLE, character())
            .operators("+")
            .functions(Form.SEPARATOR_LAST, "", "strings.Join", "bytes.Join")
            .functions(Form.PARTS, "", "fmt.Sprint")
            .functions(Form.FORMAT, "", "fmt.Sprintf")
            .functions(Form.APPEND, "", "WriteString")
            .with(Trait.TYPE_BEHIND_NAME)),
    CSHARP(Grammar.of("cs csx cshtml razor")
            .slashComments()
            .strings(
                    QuoteForm.of("$@\"", "\"").escapedBy(Escape.DOUBLED).inserting("{"),
                    QuoteForm.of("@$\"", "\"").escapedBy(Escape.DOUBLED).inserting("{"),
                    QuoteForm.of("@\"", "\"").escapedBy(Escape.DOUBLED),
                    QuoteForm.of("$\"\"\"", "\"\"\"").escapedBy(Escape.NONE).inserting("{"),
                    QuoteForm.of("$$\"\"\"", "\"\"\"").escapedBy(Escape.NONE).inserting("{{"),
                    QuoteForm.of("$\"", "\"").inserting("{"),
                    Strings.BLOCK_RAW,
                    Strings.DOUBLE,
                    character())
            .operators("+")
            .functions(Form.SEPARATOR_FIRST, "", "string.Join", "String.Join")
            .functions(Form.PARTS, "", "string.Concat", "String.Concat")
            .functions(Form.FORMAT, "", "string.Format", "String.Format")
            .functions(Form.APPEND, "", "Append")),
    SWIFT(Grammar.of("swift")
            .runBy("swift")
            .slashComments()
            .strings(
                    QuoteForm.of("#", Closing.HASHES).filled(),
                    Strings.BLOCK.inserting("\\("),
                    Strings.DOUBLE.inserting("\\("))
            .operators("+")
            .functions(Form.OF_LIST, "", "joined")
            .functions(Form.FORMAT, "", "String")
            .functions(Form.OF_FIRST, "", "appending")
            .functions(Form.APPEND, "", "append")),
    DART(Grammar.of("dart")
            .slashComments()
            .strings(
                    Strings.BLOCK.inserting("${"),
                    Strings.LONG_SINGLE.inserting("${"),
                    Strings.DOUBLE.inserting("${"),
                    Strings.SINGLE.inserting("${"))
            .prefixed(
                    "r",
                    Strings.BLOCK_RAW.raw(),
                    Strings.LONG_SINGLE.escapedBy(Escape.NONE).raw(),
                    Strings.DOUBLE.escapedBy(Escape.NONE).raw(),
                    Strings.SINGLE.escapedBy(Escape.NONE).raw())
            .operators("+")
            .functions(Form.OF_LIST, "", "join")
            .functions(Form.APPEND, "", "write")
            .with(Trait.ADJACENT_STRINGS)),
    RUST(Grammar.of("rs")
            .slashComments()
            .strings(lines("\""), character())
            .prefixed("b c", lines("\""))
            .prefixed("r br cr", QuoteForm.of("", Closing.HASHES))
            .operators("+")
            .functions(Form.PARTS, "", "concat", "concat_str")
            .functions(Form.OF_LIST, "", "join", "concat", "connect")
            .functions(Form.FORMAT, "", "format", "format_args")
            .functions(Form.APPEND, "", "push_str")),
    C(Grammar.of("c h cc cpp cxx c++ hh hpp hxx m mm ino cu cuh")
            .slashComments()
            .strings(QuoteForm.line("@\"").closedBy("\""), Strings.DOUBLE, character())
            .prefixed("L u U u8", Strings.DOUBLE, character())
            .prefixed("R LR uR UR u8R", QuoteForm.of("\"", Closing.PARENTHESIS))
            .operators("+", "<<")
            .functions(Form.APPEND, "", "append", "appendString")
            .functions(Form.OF_FIRST, "", "stringByAppendingString")
            .functions(Form.FORMAT, "", "std::format", "fmt::format", "absl::StrFormat")
            .functions(Form.PARTS, "", "StrCat")
            .with(Trait.ADJACENT_STRINGS, Trait.DEFINES)),
    PHP(Grammar.of("php phtml php5 php7 phps inc module")
            .runBy("php")
            .comments("//", "#")
            .blockComments("/*", "*/")
            .strings(
                    QuoteForm.of("<<<", Closing.HEREDOC).filled(),
                    lines("\""),
                    lines("'").raw(),
                    lines("`"))
            .operators(".")
            .functions(Form.SEPARATOR_FIRST, "", "implode", "join")
            .functions(Form.FORMAT, "", "sprintf")
            .functions(Form.FORMAT, "", "vsprintf")),
    PERL(Grammar.of("pl pm t psgi")
            .runBy("perl")
            .comments("#")
            .strings(
                    QuoteForm.of("<<", Closing.HEREDOC).filled(),
                    lines("\""),
                    lines("'").raw(),
                    lines("`"))
            .prefixed("q", QuoteForm.of("", Closing.DELIMITER))
            .prefixed("qq", QuoteForm.of("", Closing.DELIMITER).filled())
            .prefixed("qw", QuoteForm.of("", Closing.DELIMITER).words())
            .operators(".")
            .functions(Form.SEPARATOR_FIRST, "", "join")
            .functions(Form.FORMAT, "", "sprintf")
            .with(Trait.BARE_CALLS)),
    PYTHON(Grammar.of("py pyi pyw pyx ipynb sconstruct snakefile bzl bazel star wscript")
            .runBy("python python2 python3 pypy pypy3")
            .comments("#")
            .strings(Strings.BLOCK, Strings.LONG_SINGLE, Strings.DOUBLE, Strings.SINGLE)
            .prefixed("b B u U", Strings.BLOCK, Strings.LONG_SINGLE, Strings.DOUBLE, Strings.SINGLE)
            .prefixed("r R br bR Br BR rb rB Rb RB", Strings.BLOCK, Strings.LONG_SINGLE, Strings.DOUBLE, Strings.SINGLE)
            .prefixed(
                    "f F t T fr fR Fr FR rf rF Rf RF tr rt",
                    Strings.BLOCK.inserting("{"),
                    Strings.LONG_SINGLE.inserting("{"),
                    Strings.DOUBLE.inserting("{"),
                    Strings.SINGLE.inserting("{"))
            .operators("+")
            .functions(Form.OF_SEPARATOR, "", "join")
            .functions(Form.OF_FORMAT, "", "format")
            .functions(Form.APPEND, "", "write")
            .with(Trait.ADJACENT_STRINGS, Trait.PERCENT_FORMATS)),
    RUBY(Grammar.of("rb rake gemspec ru cr erb podspec jbuilder rakefile gemfile podfile fastfile vagrantfile "
                    + "brewfile capfile guardfile appfile thorfile berksfile dangerfile")
            .runBy("ruby jruby crystal")
            .comments("#")
            .strings(
                    QuoteForm.of("<<", Closing.HEREDOC).filled(),
                    QuoteForm.of("%w", Closing.DELIMITER).words(),
                    QuoteForm.of("%W", Closing.DELIMITER).words(),
                    QuoteForm.of("%i", Closing.DELIMITER).words(),
                    QuoteForm.of("%q", Closing.DELIMITER),
                    QuoteForm.of("%Q", Closing.DELIMITER).filled().inserting("#{"),
                    QuoteForm.of("%", Closing.DELIMITER).filled().inserting("#{"),
                    lines("\"").inserting("#{"),
                    lines("'").raw(),
                    lines("`"))
            .operators("+", "<<")
            .functions(Form.OF_LIST, "", "join")
            .functions(Form.OF_FIRST, "", "concat")
            .functions(Form.FORMAT, "", "format", "sprintf")
            .with(Trait.ADJACENT_STRINGS, Trait.NAMES_WITH_AT, Trait.PERCENT_FORMATS, Trait.STAR_JOINS)),
    SHELL(Grammar.of(
                    "sh bash zsh ksh env bats dockerfile containerfile .bashrc .zshrc .profile .bash_profile .envrc fish")
            .runBy("sh bash zsh ksh dash ash bats fish")
            .comments("#")
            .strings(lines("\""), lines("'").raw(), lines("`"))
            .prefixed("$", lines("'").raw(), lines("\""))
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS)),
    MAKE(Grammar.of("makefile gnumakefile mk mak make")
            .runBy("make gmake")
            .comments("#")
            .strings(line("\""), line("'"))
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS, Trait.NAMES_IN_PARENTHESES)),
    BATCH(Grammar.of("bat cmd").comments("::").with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS, Trait.NAMES_IN_PERCENT)),
    HOCON(Grammar.of("conf hocon")
            .comments("#", "//")
            .strings(Strings.BLOCK_RAW.raw(), Strings.DOUBLE.raw())
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS)),
    POWERSHELL(Grammar.of("ps1 psm1 psd1")
            .runBy("pwsh powershell")
            .comments("#")
            .blockComments("<#", "#>")
            .strings(
                    QuoteForm.of("@\"", "\n\"@").escapedBy(Escape.NONE),
                    QuoteForm.of("@'", "\n'@").escapedBy(Escape.NONE).raw(),
                    lines("\"").escapedBy(Escape.BACKTICK).inserting("$("),
                    lines("'").escapedBy(Escape.DOUBLED).raw())
            .operators("+")
            .functions(Form.SEPARATOR_FIRST, "", "Join")
            .functions(Form.PARTS, "", "Concat")
            .functions(Form.FORMAT, "", "Format")
            .functions(Form.APPEND, "", "Append")
            .with(Trait.DASHED_OPERATORS)),
    TERRAFORM(Grammar.of("tf hcl tfvars nomad pkr")
            .comments("#", "//")
            .blockComments("/*", "*/")
            .strings(QuoteForm.of("<<", Closing.HEREDOC).filled(), Strings.DOUBLE.inserting("${"))
            .functions(Form.SEPARATOR_FIRST, "", "join")
            .functions(Form.FORMAT, "", "format")),
    LUA(Grammar.of("lua")
            .runBy("lua luajit")
            .comments("--")
            .blockComments("--[[", "]]")
            .strings(QuoteForm.of("[", Closing.LONG_BRACKET), Strings.DOUBLE, Strings.SINGLE)
            .operators("..")
            .functions(Form.SEPARATOR_LAST, "", "table.concat")
            .functions(Form.FORMAT, "", "string.format")
            .functions(Form.OF_FORMAT, "", "format")),
    CLOJURE(Grammar.of("clj cljs cljc edn bb")
            .runBy("clojure bb")
            .comments(";")
            .strings(lines("\""))
            .functions(Form.SEPARATOR_FIRST, "", "join")
            .functions(Form.PARTS, "", "str", "concat")
            .functions(Form.FORMAT, "", "format")
            .with(Trait.CALLS_ARE_LISTS)),
    SQL(Grammar.of("sql ddl dml pgsql plsql pks pkb psql mysql tsql hql cql")
            .comments("--")
            .blockComments("/*", "*/")
            .strings(lines("'").escapedBy(Escape.DOUBLED).raw(), Strings.DOUBLE.raw(), QuoteForm.of("$", Closing.TAG))
            .prefixed("E e", lines("'").raw())
            .prefixed("N n B b X x", lines("'").escapedBy(Escape.DOUBLED).raw())
            .prefixed("q Q nq NQ", QuoteForm.of("'", Closing.DELIMITER).raw())
            .operators("||", "+", "&")
            .functions(Form.SEPARATOR_FIRST, "", "concat_ws", "CONCAT_WS")
            .functions(Form.PARTS, "", "concat", "CONCAT", "Concat")
            .functions(Form.FORMAT, "", "format", "FORMAT")
            .with(Trait.ADJACENT_STRINGS, Trait.TYPE_BEHIND_NAME, Trait.NAMES_WITH_AT)),
    R(Grammar.of("r rmd rprofile .rprofile")
            .runBy("rscript")
            .comments("#")
            .strings(lines("\""), lines("'"))
            .prefixed("r R", QuoteForm.of("\"", Closing.PARENTHESIS))
            .functions(Form.PARTS, "", "paste0")
            .functions(Form.SEPARATOR_LAST, " ", "paste")
            .functions(Form.FORMAT, "", "sprintf")),
    ELIXIR(Grammar.of("ex exs eex heex leex")
            .runBy("elixir")
            .comments("#")
            .strings(
                    QuoteForm.of("~s", Closing.DELIMITER).filled(),
                    QuoteForm.of("~S", Closing.DELIMITER),
                    QuoteForm.of("~w", Closing.DELIMITER).words(),
                    Strings.BLOCK.inserting("#{"),
                    lines("\"").inserting("#{"),
                    lines("'").inserting("#{"))
            .operators("<>", "++")
            .functions(Form.SEPARATOR_LAST, "", "Enum.join")
            .functions(Form.OF_LIST, "", "join")
            .with(Trait.NAMES_WITH_AT)),
    JULIA(Grammar.of("jl")
            .runBy("julia")
            .comments("#")
            .blockComments("#=", "=#")
            .strings(Strings.BLOCK, lines("\""), character())
            .operators("*")
            .functions(Form.PARTS, "", "string")
            .functions(Form.SEPARATOR_LAST, "", "join")),
    VISUAL_BASIC(Grammar.of("vb vbs bas cls frm")
            .comments("'")
            .strings(Strings.DOUBLE.escapedBy(Escape.DOUBLED))
            .prefixed("$", Strings.DOUBLE.escapedBy(Escape.DOUBLED).inserting("{"))
            .operators("&", "+")
            .functions(Form.SEPARATOR_FIRST, "", "String.Join")
            .functions(Form.SEPARATOR_LAST, " ", "Join")
            .functions(Form.PARTS, "", "String.Concat")
            .functions(Form.FORMAT, "", "String.Format")
            .functions(Form.APPEND, "", "Append")),
    HASKELL(Grammar.of("hs lhs elm purs")
            .comments("--")
            .blockComments("{-", "-}")
            .strings(Strings.BLOCK, Strings.DOUBLE, character())
            .operators("++", "<>")
            .functions(Form.SEPARATOR_FIRST, "", "intercalate", "String.join")
            .functions(Form.PARTS, "", "concat", "mconcat", "String.concat")
            .with(Trait.BARE_CALLS)),
    FSHARP(Grammar.of("fs fsx fsi ml mli")
            .comments("//")
            .blockComments("(*", "*)")
            .strings(Strings.BLOCK, QuoteForm.of("@\"", "\"").escapedBy(Escape.DOUBLED), Strings.DOUBLE, character())
            .operators("+", "^")
            .functions(Form.SEPARATOR_FIRST, "", "String.concat", "String.Join")
            .functions(Form.FORMAT, "", "sprintf")
            .with(Trait.BARE_CALLS));

    /** The ending of a source map, behind that of its program. */
    private static final Pattern MAP = Pattern.compile("\\.map$");

    /** A first line that names the program that runs the file. */
    private static final Pattern RUN_BY = Pattern.compile(
            "#!\\s*(?:\\S*/)?(?:env\\s+(?:-S\\s+)?(?:[A-Z_]+=\\S*\\s+)*)?(?:\\S*/)?([A-Za-z][A-Za-z-]*[0-9]?)\\S*");

    /** Linux reads no more of a first line than 256 characters (execve(2)). */
    private static final int LONGEST_FIRST_LINE = 256;

    private static final Pattern PHP_START = Pattern.compile("\\s*<\\?php\\b");
    private static final int ASCII = 0x80;
    private static final int LONGEST_PREFIX = 3;
    private static final QuoteForm[] NONE = {};
    private static final JoinFunction[] NO_FUNCTIONS = {};

    private final Grammar grammar;
    private final String[] commentMarks;
    private final boolean[] commentStarts = new boolean[ASCII];
    private final String[] joinMarks;
    private final QuoteForm[][] stringsByStart;
    private final Map<String, QuoteForm[]> stringsByPrefix;
    private final Map<Form, JoinFunction[]> functions = new EnumMap<>(Form.class);
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);

    LanguageSyntax(Grammar grammar) {
        this.grammar = grammar;
        this.commentMarks = grammar.commentMarks();
        this.joinMarks = grammar.operators();
        this.stringsByStart = grammar.stringsByStart();
        this.stringsByPrefix = grammar.stringsByPrefix();
        for (String mark : commentMarks) {
            commentStarts[mark.charAt(0)] = true;
        }
        if (hasBlockComments()) {
            commentStarts[grammar.blockStart().charAt(0)] = true;
        }
        for (Form form : Form.values()) {
            functions.put(form, grammar.functions(form));
        }
        for (Trait trait : Trait.values()) {
            if (grammar.has(trait)) {
                traits.add(trait);
            }
        }
    }

    /** Strings that many languages have. */
    private static final class Strings {
        static final QuoteForm DOUBLE = line("\"");
        static final QuoteForm SINGLE = line("'");
        static final QuoteForm BLOCK = lines("\"\"\"");
        static final QuoteForm BLOCK_RAW = BLOCK.escapedBy(Escape.NONE);
        static final QuoteForm LONG_SINGLE = lines("'''");

        private Strings() {}
    }

    /** Whether names stand between percent signs, which are no escapes then. */
    public boolean hasNamesInPercent() {
        return has(Trait.NAMES_IN_PERCENT);
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean hasBlockComments() {
        return !grammar.blockStart().isEmpty();
    }

    boolean mayStartComment(char c) {
        return c < ASCII && commentStarts[c];
    }

    boolean startsBlockComment(String text, int at) {
        return hasBlockComments() && text.startsWith(grammar.blockStart(), at);
    }

    String blockCommentEnd() {
        return grammar.blockEnd();
    }

    boolean startsLineComment(String text, int at) {
        for (String mark : commentMarks) {
            if (text.startsWith(mark, at)) {
                return true;
            }
        }
        return false;
    }

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

    /** Its functions that join. */
    JoinFunction[] functions(Form form) {
        return functions.getOrDefault(form, NO_FUNCTIONS);
    }

    boolean joinsBy(String mark) {
        return Arrays.asList(joinMarks).contains(mark);
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
        int length = 1;
        for (String mark : joinMarks) {
            if (mark.charAt(0) == c && mark.length() > length && text.startsWith(mark, at)) {
                length = mark.length();
            }
        }
        return length;
    }

    /** The language of a file by its name; empty if that tells of none. */
    public static Optional<LanguageSyntax> of(String name) {
        String file = MAP.matcher(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .replaceFirst("");
        if (file.startsWith(".env")) {
            return Optional.of(SHELL);
        }
        return Arrays.stream(values())
                .filter(syntax -> syntax.grammar.isOf(file))
                .findFirst();
    }

    /** The language of a file by its name, or by its first line; empty if the file is no program. */
    public static Optional<LanguageSyntax> of(String name, String text) {
        return of(name).or(() -> byFirstLine(text));
    }

    private static Optional<LanguageSyntax> byFirstLine(String text) {
        int start = text.startsWith("\ufeff") ? 1 : 0;
        Matcher line = RUN_BY.matcher(text.substring(start, Math.min(text.length(), start + LONGEST_FIRST_LINE)));
        if (line.lookingAt()) {
            String program = line.group(1).toLowerCase(Locale.ROOT);
            return Arrays.stream(values())
                    .filter(syntax -> syntax.grammar.isRunBy(program))
                    .findFirst();
        }
        return PHP_START.matcher(text).lookingAt() ? Optional.of(PHP) : Optional.empty();
    }
}

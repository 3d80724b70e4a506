package io.github.stripekeys.decode.literal;

import static io.github.stripekeys.decode.literal.QuoteForm.character;
import static io.github.stripekeys.decode.literal.QuoteForm.line;
import static io.github.stripekeys.decode.literal.QuoteForm.lines;

import io.github.stripekeys.decode.literal.JoinFunction.Form;
import io.github.stripekeys.decode.literal.QuoteForm.Closing;
import io.github.stripekeys.decode.literal.QuoteForm.Escape;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Languages by how they write comments and strings, and by what joins strings. */
@SuppressWarnings("ImmutableEnumChecker") // the grammars are never changed
public enum LanguageSyntax {
    JAVA(GrammarBuilder.of("java")
            .slashComments()
            .strings(Strings.BLOCK, Strings.DOUBLE, character())
            .operators("+")
            .functions(Form.SEPARATOR_FIRST, "", "String.join")
            .functions(Form.FORMAT, "", "String.format")
            .functions(Form.OF_FIRST, "", "concat")
            .functions(Form.OF_FORMAT, "", "formatted")
            .functions(Form.APPEND, "", "append")),
    KOTLIN(GrammarBuilder.of("kt kts")
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
    SCALA(GrammarBuilder.of("scala sc sbt")
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
    GROOVY(GrammarBuilder.of("groovy gradle gvy gsh jenkinsfile")
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
    SCRIPT(GrammarBuilder.of("js mjs cjs ts mts cts jsx tsx es6 vue svelte html htm xhtml jsp gsp astro")
            .runBy("node nodejs deno bun ts-node tsx")
            .slashComments()
            .strings(lines("`").inserting("${"), Strings.DOUBLE, Strings.SINGLE)
            .operators("+")
            .functions(Form.OF_LIST, ",", "join")
            .functions(Form.OF_FIRST, "", "concat")
            .with(Trait.REGEXES, Trait.IN_TEXT)),
    GO(GrammarBuilder.of("go tmpl")
            .slashComments()
            .strings(lines("`").escapedBy(Escape.NONE).raw(), Strings.DOUBLE, character())
            .operators("+")
            .functions(Form.SEPARATOR_LAST, "", "strings.Join", "bytes.Join")
            .functions(Form.PARTS, "", "fmt.Sprint")
            .functions(Form.FORMAT, "", "fmt.Sprintf")
            .functions(Form.APPEND, "", "WriteString")
            .with(Trait.TYPE_BEHIND_NAME)),
    CSHARP(GrammarBuilder.of("cs csx cshtml razor")
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
    SWIFT(GrammarBuilder.of("swift")
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
    DART(GrammarBuilder.of("dart")
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
    RUST(GrammarBuilder.of("rs")
            .slashComments()
            .strings(lines("\""), character())
            .prefixed("b c", lines("\""))
            .prefixed("r br cr", QuoteForm.of("", Closing.HASHES))
            .operators("+")
            .functions(Form.PARTS, "", "concat", "concat_str")
            .functions(Form.OF_LIST, "", "join", "concat", "connect")
            .functions(Form.FORMAT, "", "format", "format_args")
            .functions(Form.APPEND, "", "push_str")),
    C(GrammarBuilder.of("c h cc cpp cxx c++ hh hpp hxx m mm ino cu cuh")
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
    PHP(GrammarBuilder.of("php phtml php5 php7 phps inc module")
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
    PERL(GrammarBuilder.of("pl pm t psgi")
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
    PYTHON(GrammarBuilder.of("py pyi pyw pyx ipynb sconstruct snakefile bzl bazel star wscript")
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
    RUBY(GrammarBuilder.of("rb rake gemspec ru cr erb podspec jbuilder rakefile gemfile podfile fastfile vagrantfile "
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
    SHELL(GrammarBuilder.of(
                    "sh bash zsh ksh env bats dockerfile containerfile .bashrc .zshrc .profile .bash_profile .envrc fish")
            .runBy("sh bash zsh ksh dash ash bats fish")
            .comments("#")
            .strings(lines("\""), lines("'").raw(), lines("`"))
            .prefixed("$", lines("'").raw(), lines("\""))
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS)),
    MAKE(GrammarBuilder.of("makefile gnumakefile mk mak make")
            .runBy("make gmake")
            .comments("#")
            .strings(line("\""), line("'"))
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS, Trait.NAMES_IN_PARENTHESES)),
    BATCH(GrammarBuilder.of("bat cmd")
            .comments("::")
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS, Trait.NAMES_IN_PERCENT)),
    HOCON(GrammarBuilder.of("conf hocon")
            .comments("#", "//")
            .strings(Strings.BLOCK_RAW.raw(), Strings.DOUBLE.raw())
            .with(Trait.BARE_WORDS, Trait.TOUCHING_WORDS)),
    POWERSHELL(GrammarBuilder.of("ps1 psm1 psd1")
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
    TERRAFORM(GrammarBuilder.of("tf hcl tfvars nomad pkr")
            .comments("#", "//")
            .blockComments("/*", "*/")
            .strings(QuoteForm.of("<<", Closing.HEREDOC).filled(), Strings.DOUBLE.inserting("${"))
            .functions(Form.SEPARATOR_FIRST, "", "join")
            .functions(Form.FORMAT, "", "format")),
    LUA(GrammarBuilder.of("lua")
            .runBy("lua luajit")
            .comments("--")
            .blockComments("--[[", "]]")
            .strings(QuoteForm.of("[", Closing.LONG_BRACKET), Strings.DOUBLE, Strings.SINGLE)
            .operators("..")
            .functions(Form.SEPARATOR_LAST, "", "table.concat")
            .functions(Form.FORMAT, "", "string.format")
            .functions(Form.OF_FORMAT, "", "format")),
    CLOJURE(GrammarBuilder.of("clj cljs cljc edn bb")
            .runBy("clojure bb")
            .comments(";")
            .strings(lines("\""))
            .functions(Form.SEPARATOR_FIRST, "", "join")
            .functions(Form.PARTS, "", "str", "concat")
            .functions(Form.FORMAT, "", "format")
            .with(Trait.CALLS_ARE_LISTS)),
    SQL(GrammarBuilder.of("sql ddl dml pgsql plsql pks pkb psql mysql tsql hql cql")
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
    R(GrammarBuilder.of("r rmd rprofile .rprofile")
            .runBy("rscript")
            .comments("#")
            .strings(lines("\""), lines("'"))
            .prefixed("r R", QuoteForm.of("\"", Closing.PARENTHESIS))
            .functions(Form.PARTS, "", "paste0")
            .functions(Form.SEPARATOR_LAST, " ", "paste")
            .functions(Form.FORMAT, "", "sprintf")),
    ELIXIR(GrammarBuilder.of("ex exs eex heex leex")
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
    JULIA(GrammarBuilder.of("jl")
            .runBy("julia")
            .comments("#")
            .blockComments("#=", "=#")
            .strings(Strings.BLOCK, lines("\""), character())
            .operators("*")
            .functions(Form.PARTS, "", "string")
            .functions(Form.SEPARATOR_LAST, "", "join")),
    VISUAL_BASIC(GrammarBuilder.of("vb vbs bas cls frm")
            .comments("'")
            .strings(Strings.DOUBLE.escapedBy(Escape.DOUBLED))
            .prefixed("$", Strings.DOUBLE.escapedBy(Escape.DOUBLED).inserting("{"))
            .operators("&", "+")
            .functions(Form.SEPARATOR_FIRST, "", "String.Join")
            .functions(Form.SEPARATOR_LAST, " ", "Join")
            .functions(Form.PARTS, "", "String.Concat")
            .functions(Form.FORMAT, "", "String.Format")
            .functions(Form.APPEND, "", "Append")),
    HASKELL(GrammarBuilder.of("hs lhs elm purs")
            .comments("--")
            .blockComments("{-", "-}")
            .strings(Strings.BLOCK, Strings.DOUBLE, character())
            .operators("++", "<>")
            .functions(Form.SEPARATOR_FIRST, "", "intercalate", "String.join")
            .functions(Form.PARTS, "", "concat", "mconcat", "String.concat")
            .with(Trait.BARE_CALLS)),
    FSHARP(GrammarBuilder.of("fs fsx fsi ml mli")
            .comments("//")
            .blockComments("(*", "*)")
            .strings(Strings.BLOCK, QuoteForm.of("@\"", "\"").escapedBy(Escape.DOUBLED), Strings.DOUBLE, character())
            .operators("+", "^")
            .functions(Form.SEPARATOR_FIRST, "", "String.concat", "String.Join")
            .functions(Form.FORMAT, "", "sprintf")
            .with(Trait.BARE_CALLS));

    private static final Pattern PHP_START = Pattern.compile("\\s*<\\?php\\b");

    /** The ending of a source map, behind that of its program. */
    private static final Pattern MAP = Pattern.compile("\\.map$");

    private final FileNames files;
    private final Grammar grammar;

    LanguageSyntax(GrammarBuilder row) {
        this.files = row.files();
        this.grammar = row.build();
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

    Grammar grammar() {
        return grammar;
    }

    /** Whether names stand between percent signs, which are no escapes then. */
    public boolean hasNamesInPercent() {
        return grammar.has(Trait.NAMES_IN_PERCENT);
    }

    /** The language of a file by its name; empty if that tells of none. */
    public static Optional<LanguageSyntax> of(String name) {
        String file = MAP.matcher(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                .replaceFirst("");
        if (file.startsWith(".env")) {
            return Optional.of(SHELL);
        }
        return first(files -> files.have(file));
    }

    /** The language of a file by its name, or by its start; empty if the file is no program. */
    public static Optional<LanguageSyntax> of(String name, String text) {
        return of(name).or(() -> Interpreter.of(text).flatMap(program -> first(files -> files.areRunBy(program))))
                .or(() -> Optional.of(PHP).filter(any -> PHP_START.matcher(text).lookingAt()));
    }

    private static Optional<LanguageSyntax> first(Predicate<FileNames> condition) {
        return Arrays.stream(values())
                .filter(syntax -> condition.test(syntax.files))
                .findFirst();
    }
}

package io.github.stripekeys.detect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Ways of programs to put a text together from pieces. */
@SuppressWarnings("ImmutableEnumChecker")
enum Program {
    SUM("java", p -> "String k = " + p.each("\"#\"", " + ") + ";"),
    NESTED_SUM("java", p -> "String k = " + p.each("(\"#\"", " + ") + ")".repeat(p.size()) + ";"),
    COMPOUND("java", p -> "String k() { String s = \"\"; " + p.each("s += \"#\";", " ") + " return s; }"),
    FIELDS(
            "java",
            p -> p.numbered("static final String P@ = \"#\";", " ") + " String k = " + p.numbered("P@", " + ") + ";"),
    LATER_FIELDS(
            "java",
            p -> "String k = " + p.numbered("p@", " + ") + "; " + p.numbered("private String p@ = \"#\";", " ")),
    LOCALS(
            "java",
            p -> "String k() { " + p.numbered("var p@ = \"#\";", " ") + " return " + p.numbered("p@", " + ") + "; }"),
    CONSTANTS_OF_A_TYPE(
            "java",
            p -> "String k = " + p.numbered("K.P@", " + ") + "; interface K { " + p.numbered("String P@ = \"#\";", " ")
                    + " }"),
    INHERITED(
            "java",
            p -> "static class A { " + p.numbered("static final String P@ = \"#\";", " ")
                    + " } static class B extends A { String k = " + p.numbered("P@", " + ") + "; }"),
    ENUM(
            "java",
            p -> "enum E { " + p.numbered("E@(\"#\")", ", ")
                    + "; final String s; E(String s) { this.s = s; } } String k = " + p.numbered("E.E@.s", " + ")
                    + ";"),
    BUILDER("java", p -> "String k = new StringBuilder()" + p.each(".append(\"#\")", "") + ".toString();"),
    BUILDER_STATEMENTS(
            "java",
            p -> "String k() { StringBuilder b = new StringBuilder(); " + p.each("b.append(\"#\");", " ")
                    + " return b.toString(); }"),
    INSERTED(
            "java",
            p -> "String k() { StringBuffer b = new StringBuffer(); "
                    + backwards(p).each("b.insert(0, \"#\");", " ") + " return b.toString(); }"),
    REVERSED(
            "java",
            p -> "String k = new StringBuilder("
                    + new Pieces(backwards(p).parts().stream()
                                    .map(part ->
                                            new StringBuilder(part).reverse().toString())
                                    .toList())
                            .each("\"#\"", " + ")
                    + ").reverse().toString();"),
    JOINED("java", p -> "String k = String.join(\"\", " + p.each("\"#\"", ", ") + ");"),
    JOINED_LIST("java", p -> "String k = String.join(\"\", List.of(" + p.each("\"#\"", ", ") + "));"),
    STREAMED("java", p -> "String k = Stream.of(" + p.each("\"#\"", ", ") + ").collect(Collectors.joining());"),
    CONCATENATED("java", p -> "String k = \"\"" + p.each(".concat(\"#\")", "") + ";"),
    FORMAT("java", p -> "String k = String.format(\"" + "%s".repeat(p.size()) + "\", " + p.each("\"#\"", ", ") + ");"),
    FORMATTED("java", p -> "String k = \"" + "%s".repeat(p.size()) + "\".formatted(" + p.each("\"#\"", ", ") + ");"),
    ARRAY("java", p -> "String[] p = {" + p.each("\"#\"", ", ") + "}; String k = " + p.numbered("p[@]", " + ") + ";"),
    METHODS(
            "java",
            p -> p.numbered("private static String p@() { return \"#\"; }", " ") + " String k = "
                    + p.numbered("p@()", " + ") + ";"),
    CONDITIONAL("java", p -> "String k = " + p.each("(x ? \"#\" : \"!\")", " + ") + ";"),
    ANNOTATION("java", p -> "@Value(" + p.each("\"#\"", " + ") + ") String k;"),
    TEXT_BLOCK("java", p -> "String k = \"\"\"\n    " + p.each("#", "\\\n    ") + "\"\"\";"),
    LAMBDA("java", p -> "Supplier<String> k = () -> " + p.each("\"#\"", " + ") + ";"),
    CHARACTERS("java", p -> "char[] k = {" + each(p, "'%c'") + "};"),
    CHARACTER_SUM("java", p -> "String k = \"\" + " + each(p, "'%c'").replace(",", " +") + ";"),
    BYTES("java", p -> "String k = new String(new byte[] {" + each(p, "%d") + "});"),
    NUMBERS("java", p -> "int[] k = {" + each(p, "0x%02x") + "};"),
    TRIMMED("java", p -> "String k = " + p.each("\" # \".trim()", " + ") + ";"),
    KOTLIN("kt", p -> "val k = " + p.each("\"#\"", " + ")),
    KOTLIN_TEMPLATE("kt", p -> p.numbered("val p@ = \"#\"", "\n") + "\nval k = \"" + p.numbered("${p@}", "") + "\""),
    GROOVY("gradle", p -> "def k = " + p.each("'#'", " + ")),
    SCALA("scala", p -> p.numbered("val p@ = \"#\"", "\n") + "\nval k = s\"" + p.numbered("${p@}", "") + "\""),
    SCRIPT("js", p -> "const k = " + p.each("'#'", " + ") + ";"),
    SCRIPT_TEMPLATE(
            "ts", p -> p.numbered("const p@: string = '#';", "\n") + "\nconst k = `" + p.numbered("${p@}", "") + "`;"),
    SCRIPT_LIST("jsx", p -> "const k = [" + p.each("'#'", ", ") + "].join('');"),
    SCRIPT_COMPOUND("vue", p -> "let k = '';\n" + p.each("k += '#';", "\n")),
    PYTHON("py", p -> "k = (" + p.each("'#'", "\n     ") + ")"),
    PYTHON_LIST("py", p -> "k = ''.join([" + p.each("\"#\"", ", ") + "])"),
    PYTHON_TEMPLATE("py", p -> p.numbered("p@ = '#'", "\n") + "\nk = f'" + p.numbered("{p@}", "") + "'"),
    GO("go", p -> "const k = " + p.each("\"#\"", " + ")),
    PHP("php", p -> "<?php $k = " + p.each("'#'", " . ") + ";"),
    RUBY("rb", p -> "k = " + p.each("'#'", " ")),
    C_SHARP("cs", p -> "string k = " + p.each("\"#\"", " + ") + ";"),
    C("c", p -> "char *k = " + p.each("\"#\"", "\n  ") + ";"),
    SHELL("sh", p -> "K=" + p.each("'#'", "")),
    SHELL_VARIABLES("sh", p -> p.numbered("P@='#'", "\n") + "\nK=\"" + p.numbered("${P@}", "") + "\""),
    SHELL_LINES("sh", p -> "K=" + p.each("#", "\\\n")),
    PROPERTIES("properties", p -> "k=" + p.each("#", "\\\n    ")),
    YAML("yaml", p -> "k: \"" + p.each("#", "\\\n  ") + "\"");

    private final String ending;
    private final Function<Pieces, String> form;

    Program(String ending, Function<Pieces, String> form) {
        this.ending = ending;
        this.form = form;
    }

    String path() {
        return "a." + ending;
    }

    /** How many characters at the start must be in one piece to be recognised. */
    int start() {
        return this == REVERSED ? "rkcs_test_".length() : 0;
    }

    /** Whether it leaves no text as it is, so that an encoded head does not show. */
    boolean hidesText() {
        return name().startsWith("CHARACTER") || this == BYTES || this == NUMBERS || this == REVERSED;
    }

    String of(Pieces pieces) {
        String code = form.apply(pieces);
        return ending.equals("java") ? "class C {\n" + code + "\n}" : code;
    }

    private static Pieces backwards(Pieces pieces) {
        List<String> parts = new ArrayList<>(pieces.parts());
        Collections.reverse(parts);
        return new Pieces(parts);
    }

    private static String each(Pieces pieces, String format) {
        return pieces.whole()
                .chars()
                .mapToObj(c -> format.contains("%c") ? String.format(format, (char) c) : String.format(format, c))
                .collect(Collectors.joining(", "));
    }
}

package io.github.stripekeys.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A text of any length that repeats one thing, to find code that recurses with its input, or takes more than its share of time.
 */
public record HostileShape(String name, String start, String repeated, String end) {
    /** Files whose names choose detectors and readers. */
    public static final List<String> FILES =
            List.of("a.yml", "a.properties", "A.java", "a.js", "a.jsp", "a.ipynb", "a.xml", "a.sh");

    /** All shapes, the first of them a block of YAML. */
    public static final List<HostileShape> ALL = List.of(
            new HostileShape("block scalar", "data:\n  init.sql: |\n", "    INSERT INTO t VALUES (1);\n", ""),
            new HostileShape("block with empty lines", "stripe: |\n", " \n\n", ""),
            new HostileShape("list of lists", "", "- ", ""),
            new HostileShape("dotted name", "stripe loadStripe(a", ".a", ")"),
            new HostileShape("printed dotted name", "stripe ${a", ".a", "}"),
            new HostileShape("printed keys", "stripe {{a", "['a']", "}}"),
            new HostileShape("JSP comment openers", "stripe ", "<%--", ""),
            new HostileShape("JSP code", "stripe ", "<%= a %>", ""),
            new HostileShape("double quotes", "stripe = ", "\"", ""),
            new HostileShape("escaped quotes", "stripe = \"", "\\\"", "\""),
            new HostileShape("single quotes", "stripe = ", "'a'+", "'a'"),
            new HostileShape("back-ticks", "stripe = ", "`${", ""),
            new HostileShape("brackets", "", "[", ""),
            new HostileShape("braces", "", "{", ""),
            new HostileShape("parentheses", "stripe = ", "(", ""),
            new HostileShape("pairs of brackets", "stripe ", "[]", ""),
            new HostileShape("nested JSON", "", "{\"stripe\":", "1"),
            new HostileShape("spaces", "stripe.key", " ", "= x"),
            new HostileShape("tabs", "stripe:", "\t", "x"),
            new HostileShape("line ends", "stripe:", "\n", ""),
            new HostileShape("continued lines", "stripe.key=", "a\\\n", "a"),
            new HostileShape("dashes", "stripe ", "-", ""),
            new HostileShape("colons", "stripe", ":", ""),
            new HostileShape("words", "", "STRIPE_", ""),
            new HostileShape("secret words", "stripe ", "secret key live ", ""),
            new HostileShape("letters", "k = ", "abc3", ""),
            new HostileShape("hex", "stripe ", "5f6c", ""),
            new HostileShape("Unicode escapes", "stripe = \"", "\\u0073", "\""),
            new HostileShape("percent", "stripe=", "%5f", ""),
            new HostileShape("tags", "<stripe>", "<a>", ""),
            new HostileShape("attributes", "<a data-stripe='x'", " th:if='a'", ">"),
            new HostileShape("comments", "stripe ", "/*", ""),
            new HostileShape("heredocs", "stripe ", "cat <<A\n", ""),
            new HostileShape("sums", "String stripe = \"a\"", "+\"a\"", ";"),
            new HostileShape("calls", "stripe = a", ".append('x')", ";"),
            new HostileShape("open blocks", "stripe STRIPE ", "env: {", ""),
            new HostileShape("open blocks of secrets", "stripe STRIPE ", "env:{A_STRIPE_SECRET,", ""),
            new HostileShape("public names", "", "NEXT_PUBLIC_STRIPE_SECRET_KEY=", ""),
            new HostileShape("scriptlet openers", "stripe ", "<%", ""),
            new HostileShape("FreeMarker comment openers", "stripe ", "<#--", ""),
            new HostileShape("Qute comment openers", "stripe ", "{!", ""),
            new HostileShape("open expressions", "stripe ", "${stripe?a", ""),
            new HostileShape("open attributes", "stripe ", "data-key=\"", ""),
            new HostileShape("Base64 in short lines", "stripe ", "c2tfbGl2\nZV9\n", ""),
            new HostileShape("sections", "", "a.prod:\n stripe:\n", ""),
            new HostileShape("templates in templates", "const a=`stripe`;", "const a=`${a}${a}`;", ""),
            new HostileShape("folders of a program", "#!", "/", ""),
            new HostileShape("settings of a program", "#!env ", "A=a ", ""),
            new HostileShape("names of parts of a name", "stripe NEXT_PUBLIC_STRIPE_", "SK_", "X9"),
            new HostileShape("cut prefixes", "class A{String stripe = \"", "uk_A-", "!\";}"),
            new HostileShape("smaller-than signs", "stripe ", "<", ""),
            new HostileShape(
                    "logs",
                    "const stripeSecret = process.env.STRIPE_SECRET_KEY;\n",
                    "console.log(stripeSecret);\n",
                    ""),
            new HostileShape("sinks", "stripe ", "loadStripe(", ""));

    /** About this many bytes of it, and a line behind it. */
    public byte[] fill(int size, String last) {
        String text = start + repeated.repeat(size / repeated.length()) + end + "\n" + last + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}

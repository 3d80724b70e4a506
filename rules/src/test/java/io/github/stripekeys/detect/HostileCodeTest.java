package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that is made to be too much: it ends, and either all of it was seen or a problem says that it was not. */
final class HostileCodeTest {
    /** Tells what never ends from what is slow on a busy machine. */
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private static final String KEY = Keys.key("sk_live");
    private static final String HEAD = "sk_live_";
    private static final String BODY = KEY.substring(HEAD.length());

    private static ScanResult scan(String members) {
        byte[] code = ("class C {\n" + members + "\n}").getBytes(StandardCharsets.UTF_8);
        return Assertions.assertTimeoutPreemptively(LONGEST.multipliedBy(10), () -> {
            long start = processorTime();
            ScanResult result = Fixture.scan("C.java", code);
            assertTrue(processorTime() - start < LONGEST.toNanos());
            return result;
        });
    }

    /** In nanoseconds; a busy machine takes longer and no more of this. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String times(int count, String form) {
        return IntStream.range(0, count)
                .mapToObj(i -> form.replace("#", Integer.toString(i + 1)).replace("@", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000, 10_000, 100_000})
    void sumsOfManyTerms(int terms) {
        int each = Math.max(1, terms / BODY.length());
        String sum = BODY.chars()
                .mapToObj(c -> "\"" + (char) c + "\"" + " + \"\"".repeat(each))
                .collect(Collectors.joining(" + "));
        ScanResult result = scan("String k = \"" + HEAD + "\" + " + sum + ";");
        assertEquals(List.of(KEY.length()), lengths(result));
        assertTrue(result.problems().isEmpty() || terms > 1_000);
    }

    @Test
    void aHundredThousandLines() {
        String lines = times(100_000, "int f@ = 1;\n");
        wantsTheKey(scan("String a = \"sk_live_\";\n" + lines + "String k = a + \"" + BODY + "\";"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "static final String A = B + \"sk_live_\"; static final String B = A + \"x\";",
                "static final String A = A + \"sk_live_\";",
                "private String a() { return \"sk_live_\" + b(); } private String b() { return \"x\" + a(); }",
                "private String a() { return a() + \"sk_live_\"; } String k = a();",
            })
    void circles(String members) {
        ScanResult result = scan(members);
        assertEquals(List.of(), result.findings());
    }

    @Test
    void doublesOfDoubles() {
        wantsTheKeyOrAProblem(scan("String d0 = \"sk_live_\";" + times(60, "String d# = d@ + d@;")
                + "String k = \"sk_live_\" + \"" + BODY + "\";"));
    }

    @Test
    void doublesOfAKey() {
        String doubles = times(40, "String d# = d@ + \"+\" + d@;");
        wantsTheKeyOrAProblem(scan("String d0 = \"" + HEAD + "\" + \"" + BODY + "\";" + doubles));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".repeat(1000000000)",
                ".repeat(1000).repeat(1000).repeat(1000)",
                ".repeat(30000).replace(\"s\", \"sk_live_\".repeat(30000))",
                ".repeat(30000).replaceAll(\"\", \"sk_live_\".repeat(30000))",
                " + String.format(\"%2000000000d\", 1)",
                " + \"%-999999999s\".formatted(\"x\")",
                " + String.format(\"%1$s\".repeat(30000), \"x\".repeat(30000))",
                " + String.join(\"x\".repeat(60000), \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\")",
                ".substring(-1)",
                ".substring(5, 2)",
                ".charAt(99)",
            })
    void textsThatGrow(String method) {
        String members = "String d = \"sk_live_\"" + method + "; String k = \"sk_live_\" + \"" + BODY + "\";";
        wantsTheKey(scan(members));
    }

    @Test
    void callsWithArguments() {
        String calls = times(60, "private String m#(String s) { return m@(s) + m@(s); }\n");
        wantsTheKeyOrAProblem(scan("private String m0(String s) { return \"sk_live_\" + s; }" + calls
                + "String k = \"sk_live_\" + \"" + BODY + "\"; String l = m60(\"x\");"));
    }

    @Test
    void choicesOfChoices() {
        String choice = times(40, " + (x@ ? \"a@\" : \"b@\")");
        wantsTheKeyOrAProblem(
                scan("String a = \"sk_live_\"" + choice + "; String k = \"sk_live_\" + \"" + BODY + "\";"));
    }

    @Test
    void callsOfCalls() {
        wantsTheKeyOrAProblem(scan("private String m0() { return \"sk_live_\"; }"
                + times(60, "private String m#() { return m@() + m@(); }\n")
                + "String k = \"sk_live_\" + \"" + BODY + "\";"));
    }

    @Test
    void deepParentheses() {
        wantsTheKeyOrAProblem(scan("String k = " + "(".repeat(20_000) + "\"sk_live_\"" + ")".repeat(20_000)
                + "; String l = \"sk_live_\" + \"" + BODY + "\";"));
    }

    private static List<Integer> lengths(ScanResult result) {
        return result.findings().stream().map(Finding::length).distinct().toList();
    }

    private static void wantsTheKey(ScanResult result) {
        assertEquals(List.of(), result.problems());
        assertEquals(List.of(KEY.length()), lengths(result));
    }

    private static void wantsTheKeyOrAProblem(ScanResult result) {
        boolean isProblem = result.problems().stream().map(Problem::kind).anyMatch(Problem.Kind.NOT_PARSED::equals);
        assertTrue(isProblem || lengths(result).contains(KEY.length()), result.toString());
    }
}

package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Credentials that Java code puts together. BODY stands for what follows the prefix, A and B for its halves, CHARS for the
 * whole key as characters, BYTES as numbers, CASTS as numbers that are cast, BASE64 for it in Base64, HEX in hexadecimal digits, REVERSED from its end.
 */
final class FoldingTest {
    private static final String KEY = Keys.key("sk_live");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String k = \"sk_\" + \"live_\" + \"BODY\";",
                "String k = (\"sk\" + (\"_\" + (\"live\" + \"_\"))) + \"A\" + (\"B\");",
                "String k = \"s\" + 'k' + '_' + \"live\" + '_' + \"BODY\";",
                "String k = true ? \"sk_live_\" + \"BODY\" : \"x\";",
                "String k = (x ? \"sk_live_\" : \"sk_test_\") + \"BODY\"; // twice",
                "static final String P = \"sk_live_\"; String k = P + \"BODY\";",
                "String k = K.P + K.B; static class K { static final String P = \"sk_live_\"; static final String B = \"BODY\"; }",
                "interface P { String P = \"sk_\"; } class C implements P { String k = P + \"live_\" + \"BODY\"; }",
                "private String p = \"sk_live_\"; String k() { return p + \"BODY\"; }",
                "String k() { String s = \"sk_\"; s += \"live_\"; s += \"BODY\"; return s; }",
                "String k() { var s = \"sk_live_\"; s = s + \"BODY\"; return s; }",
                "String k() { final String p = \"sk_live_\", b = \"BODY\"; return p + b; }",
                "enum E { LIVE(\"sk_live_\", \"BODY\"); String p; String b; E(String p, String b) { this.p = p; this.b = b; } String k() { return LIVE.p + LIVE.b; } }",
                "enum E { LIVE(\"sk_live_\", \"BODY\"); final String k; E(String a, String b) { k = a + b; } }",
                "class D { String k; D(String a, String b) { this.k = a.concat(b); } } Object d = new D(\"sk_live_\", \"BODY\");",
                "enum E { LIVE(\"sk_live_\"); final String p; E(String x) { p = x; } String getP() { return p; } } String k = E.LIVE.getP() + \"BODY\";",
                "String k = \"\"\"\n        sk_live_\\\n        BODY\"\"\";",
                "String k = \"sk\\u005flive\" + \"\\137BODY\";",
                "String k = new StringBuilder(\"sk_\").append(\"live_\").append(\"BODY\").toString();",
                "String k = new StringBuilder().append('s').append(\"k_live_\").append(\"BODY\").toString();",
                "String k() { StringBuilder b = new StringBuilder(); b.append(\"sk_\"); b.append(\"live_\").append(\"A\"); b.append(\"B\"); return b.toString(); }",
                "String k = new StringBuffer(\"BODY\").insert(0, \"sk_live_\").toString();",
                "String k = new StringBuilder(\"REVERSED\").reverse().toString();",
                "String k = String.join(\"_\", \"sk\", \"live\", \"BODY\");",
                "String k = String.join(\"\", List.of(\"sk_\", \"live_\", \"BODY\"));",
                "String k = String.format(\"sk_%s_%s\", \"live\", \"BODY\");",
                "String k = \"%s_%s_%s\".formatted(\"sk\", \"live\", \"BODY\");",
                "String k = \"sk_\".concat(\"live_\").concat(\"BODY\");",
                "String k = \"sk-live-BODY\".replace(\"-\", \"_\");",
                "String k = \"sk#live#BODY\".replace('#', '_');",
                "String k = \"XXXsk_live_BODY\".substring(3);",
                "String k = \"xsk_\".substring(1) + \"live_BODY\";",
                "String k = \"SK_LIVE_\".toLowerCase() + \"BODY\";",
                "String k = \"  sk_ \".trim() + \"live_BODY\";",
                "String k = String.valueOf(new char[] {CHARS});",
                "String k = new String(new char[] {CHARS});",
                "char[] k = {CHARS};",
                "String k = new String(new char[] {CASTS});",
                "byte[] k = {BYTES};",
                "int[] k = new int[] {BYTES};",
                "String k = new String(new byte[] {BYTES}, java.nio.charset.StandardCharsets.UTF_8);",
                "static final String[] P = {\"sk_\", \"live_\", \"BODY\"}; String k = P[0] + P[1] + P[2];",
                "List<String> p = List.of(\"sk_live_\", \"BODY\"); String k = p.get(0) + p.get(1);",
                "String k = Stream.of(\"sk_\", \"live_\", \"BODY\").collect(Collectors.joining());",
                "String k() { List<String> p = new ArrayList<>(); p.add(\"sk_live\"); p.add(\"BODY\"); return String.join(\"_\", p); }",
                "String k() { StringBuilder b = new StringBuilder(); for (String s : new String[] {\"sk_\", \"live_\", \"BODY\"}) { b.append(s); } return b.toString(); }",
                "private static String p() { return \"sk_live_\"; } String k = p() + \"BODY\";",
                "static String join(String a, String b) { return a + b; } String k = join(\"sk_live_\", \"BODY\");",
                "byte[] k = Base64.getDecoder().decode(\"c2t\" + \"BASE64\".substring(3));",
                "byte[] k = HexFormat.of().parseHex(\"736\" + \"HEX\".substring(3));",
                "String k = URLDecoder.decode(\"sk%5Fli\" + \"ve%5FBODY\", \"UTF-8\");",
                "@Value(P + \"BODY\") String k; static final String P = \"sk_live_\";",
                "@A(k = {\"sk_live_\" + \"BODY\"}) String k;",
                "String k() { String p = \"pk_\"; if (x) { p = \"sk_live_\"; } return p + \"BODY\"; }",
                "Runnable r = () -> { String p = \"sk_live_\"; use(p + \"BODY\"); };",
                "void k() { use(unknown(\"x\") + unknown(\"sk_live_\" + \"BODY\")); }",
                "String k = \"Bearer \" + \"sk_live_\" + \"BODY\";",
                "String k = \"c2tf\" + \"BASE64\".substring(4);",
            })
    void findsWhole(String member) {
        ScanResult result = Fixture.scan("src/main/java/C.java", filled("class C {\n" + member + "\n}"));
        List<Integer> lengths = result.findings().stream()
                .filter(finding -> finding.redacted().startsWith("sk_live_"))
                .map(Finding::length)
                .toList();
        assertEquals(List.of(KEY.length()), lengths, () -> member + result.findings() + " " + result.problems());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String p = \"sk_live_\"; String b = \"BODY\";",
                "class D { String k; D(String a, String b) { this.k = b + a; } } Object d = new D(\"sk_live_\", \"BODY\");",
                "boolean b = k.startsWith(\"sk_live_\") || k.equals(\"BODY\");",
                "String k = \"sk_live_\" + System.getenv(\"KEY\") + \"BODY\";",
                "String k = \"sk_live_\" + \"xxxxxxxxxxxxxxxxxxxxxxxxxxxx\";",
                "String k = \"sk_live_\" + \"a\".repeat(24);",
                "String k = \"sk_live_\" + \"your_key_here\";",
                "String[] p = {\"sk_live_\", \"BODY\"};",
                "List<String> p = List.of(\"sk_live_\", \"BODY\");",
                "String k = \"task_\" + \"test_\" + \"Zq8Kd72hXw0PfLm4\";",
                "static String p = p2 + \"a\"; static String p2 = p + \"sk_live_\";",
                "String a() { return b() + \"sk_live_\"; } String b() { return \"BODY\" + a(); }",
                "String re = \"sk_live_\" + \"[A-Za-z0-9]{24,}\";",
                "String k = String.format(\"sk_live_%s\", name);",
                "char[] c = {'s', 'k', '_'};",
            })
    void staysSilent(String member) {
        ScanResult result = Fixture.scan("src/main/java/C.java", filled("class C {\n" + member + "\n}"));
        assertEquals(List.of(), result.findings());
        assertEquals(List.of(), result.problems());
    }

    private static String filled(String code) {
        String body = KEY.substring(8);
        Map<String, String> names = Map.of(
                "BODY", body,
                "BASE64",
                        java.util.Base64.getEncoder()
                                .encodeToString(KEY.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "HEX", java.util.HexFormat.of().formatHex(KEY.getBytes(java.nio.charset.StandardCharsets.US_ASCII)),
                "REVERSED", new StringBuilder(KEY).reverse().toString(),
                "CHARS", KEY.chars().mapToObj(c -> "'" + (char) c + "'").collect(Collectors.joining(", ")),
                "CASTS", KEY.chars().mapToObj(c -> "(char) " + c).collect(Collectors.joining(", ")),
                "BYTES", KEY.chars().mapToObj(Integer::toString).collect(Collectors.joining(", ")));
        String filled = code;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replaceAll("\\b" + name.getKey() + "\\b", name.getValue());
        }
        filled = filled.replace("_BODY", "_" + body)
                .replace("137BODY", "137" + body)
                .replace("5FBODY", "5F" + body);
        return filled.replaceAll("\"A\"", '"' + body.substring(0, 40) + '"')
                .replaceAll("\"B\"", '"' + body.substring(40) + '"');
    }

    @Test
    void theRegionIsTheWholeExpressionAndTheTraceNamesItsParts() {
        Finding finding = Fixture.scan(
                        "C.java",
                        filled("class C {\n  static final String P = \"sk_live_\";\n  String k = P + \"BODY\";\n}"))
                .findings()
                .get(0);
        assertEquals(new Region(3, 14, 3, 14 + 6 + 99), finding.region());
        assertEquals(List.of(Evidence.FOLDED), finding.evidence());
        assertEquals(List.of(2, 3), finding.trace().stream().map(Step::line).toList());
    }

    /** What may be assigned is one value more, not another one. */
    @Test
    void variablesThatAreAssignedUnderACondition() {
        Fixture.java("""
                class Keys {
                    String key(boolean isRestricted) {
                        String head = "sk_live_";
                        if (isRestricted) {
                            head = "rk_live_";
                        }
                        return head + "@sk_live.body@"; // finding: restricted-key-live, secret-key-live
                    }
                    String other(boolean isRestricted) {
                        String head = "sk_live_";
                        head = "rk_live_";
                        return head + "@sk_live:2.body@"; // finding: restricted-key-live
                    }
                }
                """);
    }
}

package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.ClassFiles;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ClassFileDetectorTest {
    private static final String KEY = Keys.key("sk_live");
    private static final String LEAK = "class Billing { String key = \"@sk_live@\"; }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { String key = \"@sk_live@\"; }",
                "class A { String key = \"sk_\" + \"live_\" + \"@sk_live.body@\"; }",
                "class A { static final String HEAD = \"sk_live_\"; String key = HEAD + \"@sk_live.body@\"; }",
                "class A { String key = \"# é密\\0\\n😀\\nkey=@sk_live@\\nother\"; }",
                "class A { String url(String path) { return \"https://@sk_live@:@example.com/\" + path; } }",
                "class A { String url(int a, int b) { return a + \"@sk_live@\" + b; } }",
                "@Deprecated(since = \"@sk_live@\") class A {}",
                "class A { long l = 5L; double d = 0.5; int i = 70_000; Runnable r = () -> {}; String s = \"@sk_live@\"; }",
                "class A { String a = \"@sk_live@\", b = \"Bearer @sk_live@\"; }",
            })
    void findsKeysThatTheCompilerHasPutTogether(String code) {
        Finding finding = only(scan(ClassFiles.of(code)));
        assertEquals(List.of(Evidence.CLASS_FILE), finding.evidence());
        assertEquals(new Region(0, 0, 0, 0), finding.region());
        assertEquals(KEY.length(), finding.length());
        assertEquals("shop/Billing.class", finding.place());
    }

    /** Some lengths, in the byte before the constant, are letters, digits and separators of words. */
    @Test
    void findsKeysOfEveryLength() {
        StringBuilder code = new StringBuilder("class A { String key = \"\"");
        for (int length = 32; length < 150; length++) {
            code.append("; String s%d = \"%s\"".formatted(length, key(length)));
        }
        List<Integer> lengths = scan(ClassFiles.of(code + "; }")).findings().stream()
                .map(Finding::length)
                .sorted()
                .toList();
        assertEquals(IntStream.range(32, 150).boxed().toList(), lengths);
    }

    private static String key(int length) {
        String body = Keys.key("sk_live", length, "").substring(30)
                + Keys.key("rk_live", length, "").substring(30);
        return "sk_live_a" + body.substring(0, length - "sk_live_a".length());
    }

    @Test
    void findsTheSameCredentialAsInSource() {
        ScanResult source = Fixture.scan("a.txt", KEY);
        assertEquals(only(source).fingerprint(), only(scan(ClassFiles.of(LEAK))).fingerprint());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class A { String head = \"sk_live_\", body = \"@sk_live.body@\"; }",
                "class A { String sk_live_(String key) { return \"sk_live_\" + key + \"@sk_live.body@\"; } }",
                "class A { String s = \"sk_live_your_key_here\", t = \"ta@sk_live.short@\"; }",
                "class A { void sk_live_create_the_next_charge() {} }",
            })
    void leavesLookAlikesAlone(String code) {
        assertEquals(List.of(), scan(ClassFiles.of(code)).findings());
    }

    @Test
    void readsBytesAsTextIfConstantsAreBroken() {
        byte[] bytes = ClassFiles.of(LEAK);
        int end = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(KEY) + KEY.length();
        ScanResult result = scan(Arrays.copyOf(bytes, end));
        assertEquals(KEY.length(), only(result).length());
        assertNotParsed(result);
    }

    @Test
    void readsBytesAsTextIfThereAreNoConstants() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 61, 0, 9, 99});
        bytes.writeBytes((" " + KEY + " ").getBytes(StandardCharsets.US_ASCII));
        ScanResult result = scan(bytes.toByteArray());
        assertEquals(List.of(Evidence.LITERAL), only(result).evidence());
        assertNotParsed(result);
    }

    @Test
    void leavesFatBinariesToOthers() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 2});
        bytes.writeBytes((" " + KEY + " ").getBytes(StandardCharsets.US_ASCII));
        ScanResult result = scan(bytes.toByteArray());
        assertEquals(List.of(Evidence.LITERAL), only(result).evidence());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void seesWhatStandsBehindTheConstants() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(ClassFiles.of("class A {}"));
        bytes.writeBytes((" " + KEY).getBytes(StandardCharsets.US_ASCII));
        assertEquals(KEY.length(), only(scan(bytes.toByteArray())).length());
    }

    private static void assertNotParsed(ScanResult result) {
        String sha256 = String.valueOf(result.problems().get(0).sha256());
        assertEquals(
                List.of(new Problem(
                        "shop/Billing.class",
                        Problem.Kind.NOT_PARSED,
                        "not a class file that can be read; searched as text",
                        sha256)),
                result.problems());
        assertEquals(64, sha256.length());
    }

    private static ScanResult scan(byte[] bytes) {
        return Fixture.scan("shop/Billing.class", bytes);
    }

    private static Finding only(ScanResult result) {
        assertEquals(1, result.findings().size(), result::toString);
        return result.findings().get(0);
    }
}

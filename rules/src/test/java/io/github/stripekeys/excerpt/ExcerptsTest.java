package io.github.stripekeys.excerpt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Excerpt;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptsTest {
    private static final String KEY = Keys.key("sk_live", 1, "short");

    @Test
    void showThreeLinesOnEitherSide() {
        Excerpt excerpt = only("a.txt", "1\n2\n3\n4\n  key: @sk_live@ # pay\n6\n7\n8\n9\n")
                .excerpt();
        assertEquals(
                new Excerpt(2, List.of("2", "3", "4", Tokens.fill("  key: @sk_live.redacted@ # pay"), "6", "7", "8")),
                excerpt);
    }

    @Test
    void showWhatIsDoneWithASecretElsewhere() {
        Excerpt excerpt = only(
                        "Dockerfile",
                        "FROM node:24\nARG REACT_APP_STRIPE_SECRET\nENV A=%s\n".formatted("q8Zr2mLx0bW5tYk7NcVd"))
                .excerpt();
        assertEquals(new Excerpt(1, List.of("FROM node:24", "ARG REACT_APP_STRIPE_SECRET", "ENV A=███")), excerpt);
    }

    @Test
    void areOfTheFirstFiveHundredOfAFile() {
        String keys = IntStream.range(0, 510)
                .mapToObj(i -> Keys.key("sk_live", i, "short"))
                .collect(Collectors.joining("\n"));
        List<Finding> findings = Fixture.scan("a.txt", keys).findings();
        assertEquals(510, findings.size());
        assertEquals(
                500,
                findings.stream()
                        .filter(finding -> !finding.excerpt().equals(Excerpt.NONE))
                        .count());
    }

    @Test
    void endWhereTheFileEnds() {
        assertEquals(
                new Excerpt(1, List.of(Tokens.fill("@sk_live.redacted@"))),
                only("a", "@sk_live@").excerpt());
    }

    @Test
    void hideNeighbours() {
        assertEquals(
                "a: @sk_live.redacted@|b: @whsec.redacted@|c: sk_live_your_key_here|d: @pk_live.redacted@|e: ███|f: paystack",
                shown("a.yml", """
                        a: @sk_live@
                        b: @whsec@
                        c: sk_live_your_key_here
                        d: @pk_live@
                        e: %s
                        f: paystack
                        """.formatted(base64(Tokens.fill("@rk_live@"))), 2));
    }

    @Test
    void hideWhatLooksRandom() {
        assertEquals(
                "// @sk_live.redacted@|token = \"███\"|org.shop.checkout.PaymentServiceConfiguration",
                shown("A.kt", """
                        // @sk_live@
                        token = "q8Zr2mLx0bW5tYk7NcVd"
                        org.shop.checkout.PaymentServiceConfiguration
                        """, 0));
    }

    @Test
    void cutLongLinesAroundThePlace() {
        String line = "x".repeat(5000) + ";k='@sk_live@';" + "y".repeat(5000);
        String shown = only("app.min.js", line + "\n" + "z".repeat(500))
                .excerpt()
                .lines()
                .get(0);
        assertTrue(shown.matches("…x+;k='" + Tokens.fill("@sk_live.redacted@") + "…"), shown);
        assertTrue(shown.length() < 130, shown);
    }

    @Test
    void cutNoKeyInTwo() {
        for (int before = 80; before < 125; before++) {
            String text = " ".repeat(before) + "@sk_live@" + " ".repeat(90) + "\n@whsec@\n";
            watch(Map.of("a.js", Tokens.fill(text)), Tokens.bodies(text));
        }
    }

    @Test
    void hidePiecesOfKeysThatCodePutsTogether() {
        String encoded = base64(KEY);
        String text = """
                class A {
                    static final String ENCODED = "%s";
                    String a = "@sk_live:2@";
                    String b = new String(Base64.getDecoder().decode(ENCODED));
                }
                """.formatted(encoded);
        watch(Map.of("A.java", Tokens.fill(text)), List.of(KEY.substring(8), encoded));
    }

    @Test
    void hidePiecesOfKeysOfOtherFiles() {
        String body = KEY.substring(8);
        Map<String, String> files = Map.of(
                "A.java",
                Tokens.fill(
                        "class A {\n  static final String BODY = \"" + body + "\";\n  String k = \"@rk_live@\";\n}"),
                "B.java",
                "class B {\n  String k = \"sk_live_\" + A.BODY;\n}");
        watch(files, List.of(body));
    }

    @Test
    void areNotMadeOfBinaryFiles() {
        assertTrue(only("a.bin", "\0\1 @sk_live@ \0\2").excerpt().isEmpty());
    }

    /** Scans, and looks whether any excerpt holds one of these. */
    private static void watch(Map<String, String> files, List<String> hidden) {
        Map<String, byte[]> bytes = files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, file -> file.getValue().getBytes(UTF_8), (a, b) -> a, TreeMap::new));
        List<Finding> findings = Fixture.scan(bytes).findings();
        assertTrue(findings.size() > 1, findings::toString);
        findings.forEach(found ->
                new Sentinel(hidden).check(found.place(), found.excerpt().toString()));
    }

    private static String shown(String path, String text, int index) {
        Finding finding = Fixture.scan(path, Tokens.fill(text)).findings().get(index);
        String lines = String.join("|", finding.excerpt().lines());
        for (String name : List.of("sk_live", "whsec", "pk_live")) {
            lines = lines.replace(Tokens.fill("@" + name + ".redacted@"), "@" + name + ".redacted@");
        }
        return lines;
    }

    private static Finding only(String path, String text) {
        List<Finding> findings = Fixture.scan(path, Tokens.fill(text)).findings();
        assertEquals(1, findings.size());
        return findings.get(0);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** Five characters of a key are hidden wherever they stand, also if they are a word; four are in too many words. */
    @Test
    void hideFiveCharactersOfAKeyInAnotherFile() {
        String key = Tokens.fill("@sk_live.short@");
        String planted = key.substring(0, 20) + "table" + key.substring(25);
        String other = Tokens.fill("a = \"@sk_test@\"\ntable\nable\ntabl\n");
        Map<String, byte[]> files = Map.of("a.txt", bytes(planted), "b.txt", bytes(other));
        List<String> shown = Fixture.scan(files).findings().stream()
                .filter(finding -> finding.path().equals("b.txt"))
                .findFirst()
                .orElseThrow()
                .excerpt()
                .lines();
        assertFalse(String.join("\n", shown).contains("table"), shown::toString);
        assertTrue(shown.contains("able") && shown.contains("tabl"), shown::toString);
        Map<String, byte[]> alone = Map.of("b.txt", bytes(other));
        assertTrue(Fixture.scan(alone).findings().get(0).excerpt().lines().contains("table"));
    }

    /** Also of a key that only the library it is passed to tells. */
    @Test
    void hideWhatOnlyAUseTells() {
        String key = Tokens.fill("@legacy@");
        String planted = key.substring(0, 12) + "table" + key.substring(17);
        String code = "import com.stripe.Stripe;\nclass A { void a() { Stripe.apiKey = \"" + planted + "\"; } }\n";
        String other = Tokens.fill("a = \"@sk_test@\"\ntable\n");
        Map<String, byte[]> files = Map.of("src/main/java/A.java", bytes(code), "b.txt", bytes(other));
        List<String> shown = Fixture.scan(files).findings().stream()
                .filter(finding -> finding.path().equals("b.txt"))
                .findFirst()
                .orElseThrow()
                .excerpt()
                .lines();
        assertFalse(shown.contains("table"), shown::toString);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

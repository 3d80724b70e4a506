package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.decode.NeedleSearch;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.SyntaxTreeBudget;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Credentials whose parts are in several files. */
final class CrossFileConstantsTest {
    private static final String KEYS =
            "package shop.keys; public final class Keys { public static final String PREFIX = \"sk_live_\"; }";
    private static final String BODY = "package shop; interface Body { String BODY = \"@sk_live.body@\"; }";

    @Test
    void findsAHeadThatIsAConstantOfAnotherType() {
        check(
                "package shop; import shop.keys.Keys; class A { String k = Keys.PREFIX + \"@sk_live.body@\"; }",
                Map.of("keys/shop/keys/Keys.java", KEYS));
        check(
                "package shop; class A { String k = shop.keys.Keys.PREFIX + \"@sk_live.body@\"; }",
                Map.of("keys/shop/keys/Keys.java", KEYS));
        check(
                "package shop; import static shop.keys.Keys.PREFIX; class A { String k = PREFIX + \"@sk_live.body@\"; }",
                Map.of("Keys.java", KEYS));
        check(
                "package shop; import static shop.keys.Keys.*; class A { String k = PREFIX + \"@sk_live.body@\"; }",
                Map.of("Keys.java", KEYS));
        check(
                "package shop; import shop.keys.*; class A { String k = Keys.PREFIX + \"@sk_live.body@\"; }",
                Map.of("Keys.java", KEYS));
    }

    @Test
    void findsABodyThatIsAConstantOfAnotherType() {
        check("package shop; class A { String k = \"sk_live_\" + Body.BODY; }", Map.of("Body.java", BODY));
        check("package shop; class A implements Body { String k = \"sk_live_\" + BODY; }", Map.of("Body.java", BODY));
    }

    @Test
    void followsConstantsOfConstants() {
        check(
                "package shop; class A { String k = Keys.PREFIX + Body.BODY; }",
                Map.of(
                        "Keys.java", "package shop; class Keys { static final String PREFIX = \"sk_\" + Mode.LIVE; }",
                        "Mode.java", "package shop; class Mode { static final String LIVE = \"live_\"; }",
                        "Body.java", BODY));
    }

    @Test
    void usesEnumsAndNestedTypes() {
        check(
                "package shop; class A { String k = Keys.Kind.LIVE.prefix() + \"@sk_live.body@\"; }",
                Map.of(
                        "Keys.java",
                        "package shop; class Keys { static final String P = \"sk_live_\"; enum Kind { LIVE(P); final String prefix; Kind(String p) { prefix = p; } String prefix() { return prefix; } } }"));
    }

    @Test
    void leavesWhatIsNeverJoinedAlone() {
        Map<String, byte[]> files = files(
                "package shop; class A { String p = shop.keys.Keys.PREFIX; String b = Body.BODY; }",
                Map.of("Keys.java", KEYS, "Body.java", BODY));
        assertEquals(List.of(), Fixture.scan(files).findings());
    }

    /** What is not read with the other files for want of memory leaves a gap. */
    @Test
    void saysWhatDoesNotFit() {
        Decoders decoders = new Decoders(NeedleSearch.forAllPrefixes(), text -> true);
        Location location = Location.file("A.java");
        String code = "class A { String k = \"sk_live_\" + Body.BODY; }";
        long tokens = SyntaxTreeBudget.tokens(code);
        assertEquals(List.of(), problems(new CrossFileConstants(decoders, tokens), location, code));
        assertEquals(
                List.of(Problem.Kind.NOT_PARSED),
                problems(new CrossFileConstants(decoders, tokens - 1), location, code));
    }

    private static List<Problem.Kind> problems(CrossFileConstants constants, Location location, String code) {
        constants.add(
                new Document(location, code, true),
                JavaCode.parse(location, code).orElseThrow());
        List<Problem.Kind> kinds = new ArrayList<>();
        constants.detect((place, found) -> found.problems().forEach(problem -> kinds.add(problem.kind())));
        return kinds;
    }

    private static void check(String code, Map<String, String> others) {
        List<Finding> found = Fixture.scan(files(code, others)).findings();
        assertEquals(List.of("a/shop/A.java"), found.stream().map(Finding::path).toList(), found::toString);
        assertEquals(107, found.get(0).length());
        assertEquals(List.of(Evidence.FOLDED), found.get(0).evidence());
    }

    private static Map<String, byte[]> files(String code, Map<String, String> others) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("a/shop/A.java", bytes(code));
        others.forEach((path, text) -> files.put(path, bytes(text)));
        return files;
    }

    private static byte[] bytes(String text) {
        return Tokens.fill(text).getBytes(StandardCharsets.UTF_8);
    }
}

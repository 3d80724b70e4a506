package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.SyntaxTreeBudget;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.text.Document;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is found of secrets does not depend on what was asked before, and comes to an end. */
final class TaintScanTest {
    /** Tells what never ends from what is slow on a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final String SECRET = "System.getenv(\"STRIPE_SECRET_KEY\")";

    @Test
    void circlesOfCalls() {
        Fixture.java("""
                @RestController class Keys {
                    String first(int n) { return n == 0 ? second(n) : System.getenv("STRIPE_SECRET_KEY"); }
                    String second(int n) { return n == 0 ? first(n) : third(n); }
                    String third(int n) { return n == 0 ? third(n - 1) : "none"; }
                    @GetMapping("/1") String one() {
                        return first(0); // finding: secret-reaches-client
                    }
                    @GetMapping("/2") String two() {
                        return second(0); // finding: secret-reaches-client
                    }
                    @GetMapping("/3") String three() {
                        return third(0);
                    }
                }
                """);
    }

    @Test
    void callsThatAreGivenASecretAndOthers() {
        Fixture.java("""
                @RestController class Keys {
                    private String key = System.getenv("STRIPE_SECRET_KEY");
                    static String a(String text) { return b(text); }
                    static String b(String text) { return c(text, "none"); }
                    static String c(String text, String other) { return text + other; }
                    @GetMapping("/0") String before() {
                        return a("nothing");
                    }
                    @GetMapping("/1") String secret() {
                        return a(key); // finding: secret-reaches-client
                    }
                    @GetMapping("/2") String after() {
                        return a("nothing") + b("else");
                    }
                }
                """);
    }

    @Test
    void sumsOfManyTerms() {
        String sum = IntStream.range(0, 100).mapToObj(i -> " + \"" + i + "\"").collect(Collectors.joining());
        assertEquals(1, scan(endpoint(SECRET + sum)).findings().size());
        assertEquals(1, scan(endpoint("\"\"" + sum + " + " + SECRET)).findings().size());
    }

    @Test
    void manyMethodsThatCallEachOtherWithASecret() {
        String methods = IntStream.range(0, 60)
                .mapToObj(i -> "String m" + i + "(String s) { return " + calls(60, "s") + "; }\n")
                .collect(Collectors.joining());
        long start = processorTime();
        ScanResult result = scan(methods + endpoint("m0(" + SECRET + ")"));
        assertTrue(processorTime() - start < LONGEST.toNanos());
        assertEquals(
                "data flow analysis stopped at its work or memory limit; some flows may be missing",
                result.problems().get(0).message());
        assertFalse(result.problems().stream().map(Problem::kind).anyMatch(Problem.Kind::leavesGap));
    }

    @Test
    void manyMethodsThatCallEachOtherWithoutOne() {
        String methods = IntStream.range(0, 60)
                .mapToObj(i -> "String m" + i + "(String s) { return " + calls(60, "\"text\"") + "; }\n")
                .collect(Collectors.joining());
        ScanResult result = scan(methods + endpoint("m0(\"text\")") + "String key = " + SECRET + ";");
        assertEquals(0, result.problems().size());
        assertEquals(0, result.findings().size());
    }

    private static String calls(int count, String argument) {
        return IntStream.range(0, count)
                .mapToObj(i -> "m" + i + "(" + argument + ")")
                .collect(Collectors.joining(" + "));
    }

    private static String endpoint(String result) {
        return "@GetMapping(\"/\") String get() { return " + result + "; }\n";
    }

    private static ScanResult scan(String members) {
        String code = "import com.stripe.Stripe;\n@RestController class C {\n" + members + "\n}";
        return Fixture.scan("src/main/java/C.java", code.getBytes(StandardCharsets.UTF_8));
    }

    /** In nanoseconds; a busy machine takes longer and no more of this. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** A tree with another text than the file's tells that the file itself is not parsed. */
    @Test
    void parsesNothingThatWasParsed() {
        String secret = "class Keys { String key = " + SECRET + "; }";
        String sent = "@RestController class Keys { @GetMapping String get() { return " + SECRET + "; } }";
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        Location location = Location.file("src/main/java/Keys.java");
        ScannedFile file = new ScannedFile(new Blob(location, bytes, bytes.length));
        TaintScan scan = new TaintScan(path -> false);
        scan.keep(file.document(), JavaCode.parse(location, sent).orElseThrow());
        scan.observe(file, true);
        assertEquals(0, uses(scan), "nobody had asked for that file");
        scan.keep(
                new Document(location, secret, true),
                JavaCode.parse(location, sent).orElseThrow());
        assertEquals(0, uses(scan), "another reading of it");
        TaintScan again = new TaintScan(path -> false);
        again.observe(file, true);
        again.keep(file.document(), JavaCode.parse(location, sent).orElseThrow());
        assertEquals(1, uses(again));
    }

    /** Modules are followed in the order of their paths, as long as there is memory for their trees. */
    @Test
    void asManyModulesAsFit() {
        String code = "@RestController class Keys { @GetMapping String get() { return " + SECRET + "; } }";
        long tokens = SyntaxTreeBudget.tokens(code);
        assertEquals(2, uses(scanOfTwoModules(code, 2 * tokens)));
        assertEquals(1, uses(scanOfTwoModules(code, 2 * tokens - 1)));
        assertEquals(0, uses(scanOfTwoModules(code, tokens - 1)));
    }

    private static TaintScan scanOfTwoModules(String code, long mostTokens) {
        TaintScan scan = new TaintScan(path -> false, mostTokens);
        byte[] bytes = code.getBytes(StandardCharsets.UTF_8);
        for (String module : List.of("a", "b")) {
            Location location = Location.file(module + "/src/main/java/Keys.java");
            scan.observe(new ScannedFile(new Blob(location, bytes, bytes.length)), true);
        }
        return scan;
    }

    private static int uses(TaintScan scan) {
        AtomicInteger uses = new AtomicInteger();
        scan.detect((location, detection) -> uses.addAndGet(detection.usages().size()));
        return uses.get();
    }

    /** What may not be assigned does not hide what was before. */
    @Test
    void variablesThatAreAssignedUnderACondition() {
        Fixture.java("""
                @RestController class Keys {
                    @GetMapping("/1") String maybe(boolean isHidden) {
                        String key = System.getenv("STRIPE_SECRET_KEY");
                        if (isHidden) {
                            key = "none";
                        }
                        return key; // finding: secret-reaches-client
                    }
                    @GetMapping("/2") String always() {
                        String key = System.getenv("STRIPE_SECRET_KEY");
                        key = "none";
                        return key;
                    }
                    @GetMapping("/3") String later(boolean isHidden) {
                        String key = "none";
                        if (isHidden) {
                            key = System.getenv("STRIPE_SECRET_KEY");
                        }
                        return key; // finding: secret-reaches-client
                    }
                }
                """);
    }

    /** A getter that nobody may call shows nothing. */
    @Test
    void fieldsWithAGetterForNobody() {
        Fixture.java("""
                @RestController class Keys {
                    @GetMapping("/1") Shown shown() {
                        return new Shown(System.getenv("STRIPE_SECRET_KEY")); // finding: secret-reaches-client
                    }
                    @GetMapping("/2") Hidden hidden() {
                        return new Hidden(System.getenv("STRIPE_SECRET_KEY"));
                    }
                    @GetMapping("/3") None none() {
                        return new None(System.getenv("STRIPE_SECRET_KEY"));
                    }
                    @AllArgsConstructor static class Shown { @Getter private String secretKey; }
                    @AllArgsConstructor static class Hidden { @Getter(AccessLevel.PRIVATE) private String secretKey; }
                    @AllArgsConstructor static class None { @Getter(AccessLevel.NONE) private String secretKey; }
                }
                """);
    }

    /** What names a secret may be put together of constants. */
    @Test
    void namesThatAreMadeOfConstants() {
        Fixture.java("""
                @RestController class Keys {
                    static final String PREFIX = "STRIPE_";
                    static final String NAME = PREFIX + Names.REST;
                    @GetMapping("/1") String joined() {
                        return System.getenv("STRIPE_" + "SECRET_KEY"); // finding: secret-reaches-client
                    }
                    @GetMapping("/2") String named() {
                        return System.getenv(NAME); // finding: secret-reaches-client
                    }
                    @GetMapping("/3") String partly() {
                        return System.getenv(PREFIX + ("SECRET" + "_KEY")); // finding: secret-reaches-client
                    }
                    @GetMapping("/4") String hidden(String NAME) {
                        return System.getenv(NAME);
                    }
                    @GetMapping("/5") String open(String PREFIX) {
                        return System.getenv(PREFIX + "SECRET_KEY");
                    }
                    @GetMapping("/6") String other() {
                        return System.getenv(PREFIX + "PUBLISHABLE" + "_KEY");
                    }
                    interface Names { String REST = "SECRET" + "_KEY"; }
                }
                """);
    }
}

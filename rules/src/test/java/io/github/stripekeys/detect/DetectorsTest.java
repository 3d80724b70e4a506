package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DetectorsTest {
    private static final String KEY = Keys.key("sk_live");
    private static final String BODY = KEY.substring("sk_live_".length());

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatFailsCostsOnlyItself(boolean isDeep) {
        Detector broken = document -> {
            if (isDeep) {
                throw new StackOverflowError();
            }
            throw new IllegalStateException(KEY);
        };
        String second = Keys.key("rk_live");
        byte[] bytes = ("a = " + KEY + "\n" + second).getBytes(StandardCharsets.UTF_8);
        Blob blob = new Blob(Location.file("a.txt"), bytes, bytes.length);
        Detectors detectors = new Detectors(List.of(broken, new TextDetector(), broken), List.of());
        Detection seen = detectors.detect(new ScannedFile(blob)).get(0);
        assertEquals(
                List.of(KEY, second),
                seen.candidates().stream().map(Candidate::text).toList());
        assertEquals(
                List.of(Problem.Kind.NOT_SEARCHED, Problem.Kind.NOT_SEARCHED),
                seen.problems().stream().map(Problem::kind).toList());
        assertTrue(seen.problems().get(0).message().startsWith("a detector failed: "));
        assertTrue(
                seen.problems().stream().noneMatch(problem -> problem.message().contains(BODY)));
    }

    @Test
    void countFilesAndNotSyntaxTrees() {
        String code = """
                import com.stripe.Stripe;
                class Billing {
                    void start() { Stripe.apiKey = System.getenv("STRIPE_SECRET_KEY"); }
                    String a = "sk_" + "live_" + "%s";
                }
                """.formatted(BODY);
        assertEquals(1, Fixture.scan("src/main/java/Billing.java", code).stats().parsedJavaFiles());
    }

    @ParameterizedTest
    @ValueSource(strings = {"import module java.base;\n", "import module java.base;\r\nimport module java.sql;\n"})
    void readJavaWithModuleImports(String imports) {
        String code = imports + "class C { String k() { return new StringBuilder(\"sk_\").append(\"live_\").append(\""
                + BODY + "\").toString(); } }";
        ScanResult result = Fixture.scan("C.java", code);
        assertEquals(
                List.of(KEY.length()),
                result.findings().stream().map(each -> each.length()).toList());
        assertEquals(List.of(), result.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"class C { String k = b.append(\"sk_\").append(\"live_\").append(\"BODY\") }}", "}"})
    void sayWhatJavaTheyCouldNotFold(String code) {
        ScanResult result = Fixture.scan("C.java", "\"sk_\" \"live_\" " + code.replace("BODY", BODY));
        assertTrue(result.hasGaps(), result::toString);
    }

    @Test
    void leaveNoGapWhereNothingCouldBeAKey() {
        ScanResult result = Fixture.scan("C.java", "class { // com.stripe sk_test_ Stripe.apiKey = a;");
        assertTrue(!result.hasGaps(), result::toString);
    }
}

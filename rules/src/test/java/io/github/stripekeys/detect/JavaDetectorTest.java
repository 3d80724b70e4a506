package io.github.stripekeys.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JavaDetectorTest {
    @Test
    void tellsLiteralsFromComments() {
        ScanResult result = scan("""
                /* @sk_live:1@ */
                record Billing(String key) {
                  // "@sk_live:2@"
                  static String a = "@sk_live:3@"; /** @sk_live:4@ */
                  static String block = \"""
                      // @sk_live:5@
                      \""";
                }
                """);
        assertEquals(List.of("COMMENT", "COMMENT", "LITERAL", "COMMENT", "LITERAL"), evidence(result));
        assertEquals(1, result.stats().parsedJavaFiles());
    }

    @Test
    void searchesWhatDoesNotParseAsText() {
        ScanResult result = scan("class { // @sk_live@");
        assertEquals(List.of("LITERAL"), evidence(result));
        assertEquals(
                List.of(Problem.Kind.NOT_PARSED),
                result.problems().stream().map(Problem::kind).toList());
        assertEquals("findings", result.outcome().id());
    }

    @Test
    void doesNotParseAFileWithoutCandidates() {
        assertEquals(
                0,
                scan("class A { String s = \"task\"; } // sk_live_xxxx").stats().parsedJavaFiles());
    }

    @Test
    void parsesNoFileForATableOfLetters() {
        String table = "abcdefghijklmnopqrstuvwxyz_0123456789"
                .chars()
                .mapToObj(c -> "'" + (char) c + "'")
                .collect(Collectors.joining(", "));
        assertEquals(
                0, scan("class A { char[] table = {" + table + "}; }").stats().parsedJavaFiles());
    }

    @Test
    void survivesDeepCode() {
        ScanResult result = scan("class A { String s = \"@sk_live@\"" + " + 1".repeat(30_000) + "; }");
        assertEquals(List.of("LITERAL"), evidence(result));
    }

    private static ScanResult scan(String text) {
        return Fixture.scan("src/main/java/A.java", Tokens.fill(text));
    }

    private static List<String> evidence(ScanResult result) {
        return result.findings().stream()
                .map(finding -> finding.evidence().get(0).name())
                .toList();
    }
}

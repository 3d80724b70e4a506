package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Step;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of each step of a secret's way the code is shown, without any credential. */
class FlowCodeTest {
    private static final String ENDPOINT = "src/main/java/shop/DebugController.java";
    private static final String SETTINGS = "src/main/java/shop/StripeSettings.java";

    private static ScanResult scan(String... filesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            files.put(filesAndTexts[i], Tokens.fill(filesAndTexts[i + 1]).getBytes(StandardCharsets.UTF_8));
        }
        return Fixture.scan(files);
    }

    private static ScanResult endpoint() {
        return scan(SETTINGS, """
            package shop;
            class StripeSettings {
                @Value("${stripe.secret-key}")
                private String secretKey;
                String getSecretKey() {
                    return secretKey;
                }
            }
            """, ENDPOINT, """
            package shop;
            import com.stripe.Stripe;
            @RestController
            class DebugController {
                private StripeSettings settings;
                @GetMapping("/debug/config")
                String config() {
                    return settings.getSecretKey();
                }
            }
            """);
    }

    private static Finding only(ScanResult result) {
        assertEquals(1, result.findings().size(), () -> result.findings().toString());
        return result.findings().get(0);
    }

    @Test
    void isKnownOfTheStepsInAllFiles() {
        Finding finding = only(endpoint());
        assertTrue(finding.trace().size() > 1, () -> finding.trace().toString());
        assertEquals(
                List.of(),
                finding.trace().stream().filter(step -> step.code().isEmpty()).toList());
        assertTrue(finding.trace().stream().anyMatch(step -> step.path().equals(SETTINGS)));
        Step last = finding.trace().get(finding.trace().size() - 1);
        assertEquals("return settings.getSecretKey();", last.code());
    }

    @Test
    void standsAroundTheEnd() {
        List<String> lines = only(endpoint()).excerpt().lines();
        assertTrue(lines.contains("        return settings.getSecretKey();"), lines::toString);
        assertTrue(lines.contains("    @GetMapping(\"/debug/config\")"), lines::toString);
    }

    @Test
    void isWrittenInHtmlJsonAndSarif() {
        ScanResult result = endpoint();
        String html = ReportFormat.HTML.write(result);
        assertTrue(html.contains("<code class=\"step-code\">private String secretKey;</code>"), html);
        assertTrue(html.contains("<li class=\"hit\">        return settings.getSecretKey();</li"), html);
        assertTrue(ReportFormat.JSON.write(result).contains("\"code\": \"return settings.getSecretKey();\""));
        String sarif = ReportFormat.SARIF.write(result);
        String flow = sarif.substring(sarif.indexOf("\"threadFlows\""));
        assertTrue(flow.contains("\"contextRegion\""), flow);
        assertTrue(flow.contains("\"text\": \"return settings.getSecretKey();\""), flow);
    }

    @Test
    void isKnownInOtherLanguages() {
        Finding finding = only(scan("src/routes/debug.ts", """
            import Stripe from 'stripe';
            const stripeSecret = process.env.STRIPE_SECRET_KEY;
            console.log('using ' + stripeSecret);
            """));
        assertEquals(
                List.of("console.log('using ' + stripeSecret);"),
                finding.trace().stream().map(Step::code).toList());
        assertEquals(3, finding.excerpt().lines().size());
    }

    @Test
    void isKnownOfConstantsInOtherFiles() {
        Finding finding = only(scan("src/main/java/shop/Head.java", """
            package shop;
            class Head {
                static final String HEAD = "sk_live_";
            }
            """, "src/main/java/shop/Key.java", """
            package shop;
            class Key {
                String key = Head.HEAD + "@sk_live.body@";
            }
            """));
        assertTrue(
                finding.trace().stream().anyMatch(step -> step.code().equals("static final String HEAD = \"███\";")),
                () -> finding.trace().toString());
    }

    /** Whatever the secret is, and however it is written, its line shows four characters of it at most. */
    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "\"%1.9s\" + \"%2$s\"", "new String(\"%s\")", "\"%s\".trim()"})
    void hidesTheSecret(String form) {
        String key = Keys.key("sk_live", 7, "short");
        String written = form.contains("2$")
                ? "\"" + key.substring(0, 12) + "\" + \"" + key.substring(12) + "\""
                : form.formatted(key);
        ScanResult result = scan(ENDPOINT, """
            package shop;
            import com.stripe.Stripe;
            class Log {
                void start() {
                    String secretKey = %s;
                    Stripe.apiKey = secretKey;
                    System.out.println(Stripe.apiKey);
                }
            }
            """.formatted(written));
        for (ReportFormat format : List.of(ReportFormat.HTML, ReportFormat.JSON, ReportFormat.SARIF)) {
            String text = format.write(result);
            for (int i = 8; i + 5 < key.length() - 4; i++) {
                assertFalse(
                        text.contains(key.substring(i, i + 5)),
                        key.substring(i, i + 5).length() + " of " + format);
            }
        }
        assertFalse(result.findings().isEmpty());
    }

    /** A secret without a known shape, where a flow starts with a literal. */
    @Test
    void hidesALiteralThatASecretStartsWith() {
        ScanResult result = scan(ENDPOINT, """
            package shop;
            import com.stripe.Stripe;
            class Log {
                void start() {
                    Stripe.apiKey = "@sk_live@";
                    System.out.println(Stripe.apiKey);
                }
            }
            """);
        assertTrue(result.findings().stream()
                        .flatMap(finding -> finding.trace().stream())
                        .count()
                > 0);
        result.findings()
                .forEach(finding -> finding.trace()
                        .forEach(step ->
                                assertFalse(step.code().matches(".*[A-Za-z0-9]{5}…?[A-Za-z0-9]{5}\".*"), step::code)));
    }
}

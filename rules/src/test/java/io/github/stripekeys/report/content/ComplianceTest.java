package io.github.stripekeys.report.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Standard;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Which requirements the reports say that a finding breaks. */
final class ComplianceTest {
    private static final ScanResult PUBLIC_COMMENT =
            scan("src/main/webapp/app/Pay.java", "class Pay { /* stripe: @sk_live@ */ }");
    private static final JsonObject RUN = JsonParser.parseString(ReportFormat.SARIF.write(PUBLIC_COMMENT))
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject();

    @Test
    void dependsOnThePlaceAndTheRules() {
        assertEquals(
                List.of(
                        "CWE-798",
                        "CWE-540",
                        "CWE-615",
                        "PCI DSS 4.0.1, requirement 8.6.2",
                        "OWASP ASVS 5.0.0, requirement 13.3.1"),
                labels(PUBLIC_COMMENT));
        assertEquals(
                List.of("CWE-798", "PCI DSS 4.0.1, requirement 8.6.2", "OWASP ASVS 5.0.0, requirement 13.3.1"),
                labels(scan("src/main/resources/application.properties", "stripe.key=@sk_live@\n")));
        assertEquals(
                List.of("CWE-532", "PCI DSS 4.0.1, requirement 8.6.2", "OWASP ASVS 5.0.0, requirement 16.2.5"),
                labels(scan("src/main/java/A.java", "class A { { System.out.println(com.stripe.Stripe.apiKey); } }")));
    }

    @Test
    void isInSarifAsTaxaOfKnownTaxonomies() {
        assertEquals(
                List.of("0:CWE-798", "0:CWE-540", "0:CWE-615", "1:8.6.2", "2:13.3.1"),
                references(RUN.getAsJsonArray("results").get(0).getAsJsonObject(), "taxa"));
        List<JsonObject> taxonomies = objects(RUN, "taxonomies");
        assertEquals(
                List.of("CWE", "PCI DSS 4.0.1", "OWASP ASVS 5.0.0"),
                taxonomies.stream().map(norm -> norm.get("name").getAsString()).toList());
        List<Set<String>> known = taxonomies.stream()
                .map(norm -> objects(norm, "taxa").stream()
                        .map(taxon -> taxon.get("id").getAsString())
                        .collect(Collectors.toSet()))
                .toList();
        for (JsonObject rule : objects(RUN.getAsJsonObject("tool").getAsJsonObject("driver"), "rules")) {
            List<JsonObject> targets = objects(rule, "relationships").stream()
                    .map(relationship -> relationship.getAsJsonObject("target"))
                    .toList();
            assertTrue(isPublic(rule) ? targets.isEmpty() : targets.size() >= Standard.values().length, rule::toString);
            targets.forEach(target -> assertTrue(
                    known.get(index(target)).contains(target.get("id").getAsString()), rule::toString));
        }
    }

    @Test
    void hasNothingToSayOfWhatIsPublicByDesign() {
        ScanResult shop = scan("src/main/resources/static/js/checkout.js", "const stripe = Stripe('@pk_live@');\n");
        assertEquals(List.of(), labels(shop));
        for (ReportFormat format : ReportFormat.values()) {
            String report = format.write(shop);
            JsonObject sarif = format == ReportFormat.SARIF
                    ? JsonParser.parseString(report)
                            .getAsJsonObject()
                            .getAsJsonArray("runs")
                            .get(0)
                            .getAsJsonObject()
                            .getAsJsonArray("results")
                            .get(0)
                            .getAsJsonObject()
                    : new JsonObject();
            assertFalse(sarif.has("taxa"), report);
            assertFalse(format != ReportFormat.SARIF && report.contains("CWE-798"), report);
        }
        String page = ReportFormat.HTML.write(shop);
        assertTrue(page.contains("Passed: no Stripe secrets found in 1 file."), page);
        assertFalse(page.contains("How to fix it") || page.contains("id=\"acceptance\""), page);
        assertTrue(page.indexOf("id=\"inventory\"") > page.indexOf("id=\"credentials\""), page);
    }

    private static boolean isPublic(JsonObject rule) {
        return Rule.of(rule.get("id").getAsString()).orElseThrow().isPublicByDesign();
    }

    @Test
    void staysBelowTheTagsThatGitHubTakes() {
        for (JsonObject rule : objects(RUN.getAsJsonObject("tool").getAsJsonObject("driver"), "rules")) {
            int tags = rule.getAsJsonObject("properties").getAsJsonArray("tags").size();
            assertTrue(isPublic(rule) ? tags == 1 : tags > 1 && tags <= 20, rule::toString);
        }
    }

    @Test
    void isOnceOnThePage() {
        String page = ReportFormat.HTML.write(PUBLIC_COMMENT);
        for (String label : labels(PUBLIC_COMMENT)) {
            assertTrue(page.contains("rel=\"noreferrer\">" + label + "</a>"), label);
        }
        assertTrue(page.contains("href=\"https://cwe.mitre.org/data/definitions/540.html\""), page);
    }

    @Test
    void isBesideTheStepsOfTheMarkdown() {
        String report = ReportFormat.MARKDOWN.write(PUBLIC_COMMENT);
        assertTrue(report.contains("[CWE-798](https://cwe.mitre.org/data/definitions/798.html) · "), report);
        assertTrue(report.contains("[PCI DSS 4.0.1, requirement 8.6.2]("), report);
    }

    private static List<String> labels(ScanResult result) {
        return Compliance.of(List.of(Rule.values())).of(result.findings()).stream()
                .map(Requirement::label)
                .toList();
    }

    private static List<String> references(JsonObject object, String key) {
        return objects(object, key).stream()
                .map(taxon -> index(taxon) + ":" + taxon.get("id").getAsString())
                .toList();
    }

    private static int index(JsonObject reference) {
        return reference.getAsJsonObject("toolComponent").get("index").getAsInt();
    }

    private static List<JsonObject> objects(JsonObject object, String key) {
        return !object.has(key)
                ? List.of()
                : StreamSupport.stream(object.getAsJsonArray(key).spliterator(), false)
                        .map(each -> each.getAsJsonObject())
                        .toList();
    }

    private static ScanResult scan(String path, String text) {
        return Fixture.scan(path, Tokens.fill(text));
    }
}

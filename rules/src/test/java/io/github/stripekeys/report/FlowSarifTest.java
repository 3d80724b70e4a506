package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How SARIF tells of the way of a secret. */
final class FlowSarifTest {
    private static final JsonObject RESULT = result("""
            import com.stripe.Stripe;
            @RestController class Keys {
                private final String key = System.getenv("STRIPE_SECRET_KEY");
                private String label() {
                    return "Key: " + key;
                }
                @GetMapping("/") String get() {
                    return label();
                }
            }
            """);

    @Test
    void tellsTheStepsInTheirOrder() {
        List<String> steps = all(first(first(RESULT, "codeFlows"), "threadFlows"), "locations").stream()
                .map(step -> step.getAsJsonObject("location"))
                .map(FlowSarifTest::text)
                .toList();
        assertEquals(
                List.of(
                        "3: variable STRIPE_SECRET_KEY",
                        "3: stored in Keys.key",
                        "8: returned by label()",
                        "8: returned to the client by get()"),
                steps);
    }

    @Test
    void isFiledUnderWhatHappensToTheSecret() {
        assertEquals(List.of("CWE-201"), weaknesses(RESULT));
        assertEquals(List.of("CWE-532"), weaknesses(result("class A { { System.out.println(Stripe.apiKey); } }")));
        assertEquals(
                List.of("CWE-798", "CWE-532"),
                weaknesses(result("/* Stripe */ class A { { System.out.println(\"@sk_live@\"); } }")));
        assertEquals(List.of("CWE-798"), weaknesses(result("class A { String stripe = \"@sk_live@\"; }")));
    }

    private static List<String> weaknesses(JsonObject result) {
        return all(result, "taxa").stream()
                .filter(each ->
                        each.getAsJsonObject("toolComponent").get("index").getAsInt() == 0)
                .map(each -> each.get("id").getAsString())
                .toList();
    }

    private static String text(JsonObject location) {
        JsonObject region = location.getAsJsonObject("physicalLocation").getAsJsonObject("region");
        return region.get("startLine") + ": "
                + location.getAsJsonObject("message").get("text").getAsString();
    }

    private static JsonObject result(String code) {
        String report = ReportFormat.SARIF.write(Fixture.scan("src/main/java/Keys.java", Tokens.fill(code)));
        return first(first(JsonParser.parseString(report).getAsJsonObject(), "runs"), "results");
    }

    private static JsonObject first(JsonObject object, String array) {
        return all(object, array).get(0);
    }

    private static List<JsonObject> all(JsonObject object, String array) {
        return StreamSupport.stream(object.getAsJsonArray(array).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }
}

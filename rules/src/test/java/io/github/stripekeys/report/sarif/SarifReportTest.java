package io.github.stripekeys.report.sarif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.RandomResult;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Fixture;
import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Region;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class SarifReportTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"));
    private static final Finding FINDING = Results.live("abc", Surface.CLIENT, "web app/(1).js", 3);

    @RepeatedTest(50)
    void followsItsSchema(RepetitionInfo repetition) {
        assertValid(new RandomResult(repetition.getCurrentRepetition()).next());
    }

    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void followsItsSchemaWhateverTheText(String text) {
        assertValid(Results.hostile(text));
    }

    @Test
    void hasASchemaThatRefuses() {
        assertFalse(
                SCHEMA.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON).isEmpty());
    }

    @Test
    void saysWhere() {
        assertEquals(
                "{\"artifactLocation\":{\"uri\":\"web%20app/%281%29.js\",\"uriBaseId\":\"%SRCROOT%\"},"
                        + "\"region\":{\"startLine\":3,\"startColumn\":5,\"endLine\":3,\"endColumn\":37,"
                        + "\"snippet\":{\"text\":\"    key = \\\"sk_live_…q7Xw\\\";\"}},"
                        + "\"contextRegion\":{\"startLine\":2,\"endLine\":4,"
                        + "\"snippet\":{\"text\":\"class Billing {\\n    key = \\\"sk_live_…q7Xw\\\";\\n}\"}}}",
                place(FINDING).toString());
    }

    @Test
    void hasNoRegionWhereThereAreNoLines() {
        assertNull(place(Results.at(new Region(0, 0, 0, 0), FINDING)).get("region"));
    }

    @Test
    void hasNoRegionOfAnArchive() {
        byte[] zip = Archives.zip(new Archives.Entry("a.properties", Tokens.fill("stripe=@sk_live@")));
        Finding packed = Fixture.scan("a.zip", zip).findings().get(0);
        assertEquals(
                "{\"artifactLocation\":{\"uri\":\"a.zip\",\"uriBaseId\":\"%SRCROOT%\"}}",
                place(packed).toString());
    }

    @Test
    void keepsTheHashWhenTheLineMoves() {
        assertEquals(hash(FINDING), hash(Results.at(new Region(90, 1, 90, 33), FINDING)));
    }

    @Test
    void hasAnotherHashForEachPlaceAndCredential() {
        Finding other = Results.live("def", Surface.CLIENT, "web app/(1).js", 3);
        assertNotEquals(hash(FINDING), hash(other));
        JsonObject run = run(Results.of(FINDING, Results.at(new Region(9, 1, 9, 33), FINDING)));
        assertNotEquals(hash(run, 0), hash(run, 1));
    }

    @ParameterizedTest
    @EnumSource
    void describesARule(Rule rule) {
        JsonObject described = rules(run(Results.of()))
                .get(List.of(Rule.values()).indexOf(rule))
                .getAsJsonObject();
        assertEquals(rule.id(), described.get("id").getAsString());
        assertTrue(described
                        .getAsJsonObject("fullDescription")
                        .get("text")
                        .getAsString()
                        .length()
                <= 1024);
        JsonObject properties = described.getAsJsonObject("properties");
        assertEquals("security", properties.getAsJsonArray("tags").get(0).getAsString());
        assertTrue(properties.getAsJsonPrimitive("security-severity").isString());
        assertTrue(described.get("helpUri").getAsString().startsWith("https://"), described::toString);
        assertTrue(described.get("name").getAsString().matches("[A-Z][A-Za-z]+"), described::toString);
        assertTrue(
                described.getAsJsonObject("help").get("markdown").getAsString().startsWith("## How to fix it"));
    }

    @Test
    void gradesARuleAsItsResultsAre() {
        Finding server = Results.live("abc", Surface.SERVER, "A.java", 3);
        assertEquals("8.0", score(run(Results.of(server))));
        assertEquals("9.5", score(run(Results.of(server, FINDING))));
        assertEquals("8.0", score(run(Results.of(server, Results.with(Status.KNOWN, FINDING)))));
        assertEquals("8.0", score(run(Results.of())));
    }

    private static String score(JsonObject run) {
        JsonObject rule = rules(run)
                .get(List.of(Rule.values()).indexOf(Rule.SECRET_KEY_LIVE))
                .getAsJsonObject();
        return rule.getAsJsonObject("properties").get("security-severity").getAsString();
    }

    @Test
    void givesNoLevelToWhatIsPublicByDesign() {
        Finding key =
                Results.finding(Rule.PUBLISHABLE_KEY, Kind.PUBLISHABLE, Mode.LIVE, "abc", Surface.CLIENT, "app.js", 1);
        JsonObject result = result(run(Results.of(key)), 0);
        assertEquals("none", result.get("level").getAsString());
        assertEquals("informational", result.get("kind").getAsString());
    }

    @Test
    void saysWhatItIsAndWhatToDoInItsMessage() {
        assertEquals(
                "Live secret key written in the source (sk_live_…q7Xw). Assume it is compromised. Rotate it now. Anyone who"
                        + " opens the page can read it. Client: under web app/(1).js.",
                result(run(Results.of(FINDING)), 0)
                        .getAsJsonObject("message")
                        .get("text")
                        .getAsString());
    }

    @Test
    void pointsToItsRule() {
        JsonObject run = run(Results.of(FINDING));
        int index = result(run, 0).get("ruleIndex").getAsInt();
        assertEquals(
                "secret-key-live",
                rules(run).get(index).getAsJsonObject().get("id").getAsString());
    }

    @Test
    void marksWhatWasAcceptedAndLeavesOutWhatWasFixed() {
        JsonObject run = run(Results.of(
                Results.with(Status.KNOWN, FINDING),
                Results.with(Status.SUPPRESSED, FINDING),
                Results.with(Status.FIXED, FINDING),
                FINDING));
        List<Boolean> suppressed = run.getAsJsonArray("results").asList().stream()
                .map(result -> result.getAsJsonObject().has("suppressions"))
                .toList();
        assertEquals(List.of(true, true, false), suppressed);
    }

    @Test
    void tellsATraceAsACodeFlow() {
        assertTrue(result(run(Results.hostile("A.java")), 0).toString().contains("\"threadFlows\":[{\"locations\":["));
        assertFalse(result(run(Results.of(FINDING)), 0).has("codeFlows"));
    }

    private static String category(JsonObject run) {
        return run.getAsJsonObject("automationDetails").get("id").getAsString();
    }

    @Test
    void failsTheInvocationForAGap() {
        JsonObject invocation = invocation(Results.of(List.of(), Results.GAP));
        assertFalse(invocation.get("executionSuccessful").getAsBoolean());
        assertEquals(1, invocation.getAsJsonArray("toolExecutionNotifications").size());
        assertTrue(invocation(Results.of(FINDING)).get("executionSuccessful").getAsBoolean());
    }

    @Test
    void hasACategoryForEachModeAndFolder() {
        JsonObject run = run(Results.of());
        assertEquals("stripe-keys/tree/", category(run));
        assertEquals("stripe-keys/tree/back%20end/", category(run(Results.hostile("back end"))));
    }

    @Test
    void makesNoLinkOfScannedText() {
        String message = result(run(Results.hostile("[here](https://evil.example)")), 0)
                .get("message")
                .toString();
        assertFalse(message.contains("]("));
    }

    private static void assertValid(ScanResult result) {
        assertEquals(List.of(), SCHEMA.validate(ReportFormat.SARIF.write(result), InputFormat.JSON));
    }

    private static JsonObject run(ScanResult result) {
        JsonElement report = JsonParser.parseString(ReportFormat.SARIF.write(result));
        return report.getAsJsonObject().getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    private static JsonArray rules(JsonObject run) {
        return run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
    }

    private static JsonObject result(JsonObject run, int index) {
        return run.getAsJsonArray("results").get(index).getAsJsonObject();
    }

    private static JsonObject place(Finding finding) {
        return result(run(Results.of(finding)), 0)
                .getAsJsonArray("locations")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation");
    }

    private static String hash(Finding finding) {
        return hash(run(Results.of(finding)), 0);
    }

    private static String hash(JsonObject run, int index) {
        return result(run, index)
                .getAsJsonObject("partialFingerprints")
                .get("primaryLocationLineHash")
                .getAsString();
    }

    private static JsonObject invocation(ScanResult result) {
        return run(result).getAsJsonArray("invocations").get(0).getAsJsonObject();
    }
}

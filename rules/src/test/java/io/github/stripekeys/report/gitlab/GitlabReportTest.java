package io.github.stripekeys.report.gitlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.RandomResult;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.text.Region;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class GitlabReportTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(GitlabReportTest.class.getResourceAsStream("gitlab-secret-detection.schema.json"));
    private static final Finding FINDING = Results.live("abc", Surface.CLIENT, "web app/(1).js", 3);

    @RepeatedTest(50)
    void followsItsSchema(RepetitionInfo repetition) {
        ScanResult random = new RandomResult(repetition.getCurrentRepetition()).next();
        ScanResult result = new ScanResult(
                "1.0.0", random.failOn(), random.scope(), random.stats(), random.findings(), random.problems());
        assertEquals(List.of(), SCHEMA.validate(ReportFormat.GITLAB.write(result), InputFormat.JSON));
    }

    @Test
    void hasASchemaThatRefusesTheSource() {
        String report =
                ReportFormat.GITLAB.write(Results.of(FINDING)).replace("\"solution\":", "\"raw_source_code_extract\":");
        assertEquals(1, SCHEMA.validate(report, InputFormat.JSON).size());
    }

    @Test
    void saysWhere() {
        assertEquals(
                "{\"file\":\"web app/(1).js\",\"start_line\":3,\"end_line\":3,\"commit\":{\"sha\":\"8d6e7f8a\"}}",
                first(Results.of(FINDING)).get("location").toString());
    }

    @Test
    void hasNoLinesWhereThereAreNone() {
        Finding whole = Results.at(new Region(0, 0, 0, 0), FINDING);
        assertNull(first(Results.of(whole)).getAsJsonObject("location").get("start_line"));
    }

    @Test
    void namesACommitWhereThereIsNone() {
        ScanResult plain = Results.of(FINDING);
        Scope none = new Scope(plain.scope().mode(), ".", null, 1, 1);
        ScanResult result =
                new ScanResult("1.0.0", plain.failOn(), none, plain.stats(), plain.findings(), plain.problems());
        assertTrue(first(result).get("location").toString().contains("\"sha\":\"0000000\""));
    }

    @Test
    void tellsTwoCredentialsInOneLineApartAndOutlivesAnEdit() {
        JsonArray both = vulnerabilities(Results.of(FINDING, Results.live("def", Surface.CLIENT, "web app/(1).js", 3)));
        assertNotEquals(
                signature(both.get(0).getAsJsonObject()), signature(both.get(1).getAsJsonObject()));
        Finding moved = Results.at(new Region(9, 1, 9, 33), FINDING);
        assertEquals(signature(first(Results.of(FINDING))), signature(first(Results.of(moved))));
        assertEquals(
                first(Results.of(FINDING)).get("id"), first(Results.of(moved)).get("id"));
    }

    @Test
    void leavesOutWhatTheProjectSuppressedAndSaysSo() {
        JsonObject report = report(Results.of(Results.with(Status.SUPPRESSED, FINDING)));
        assertEquals(0, report.getAsJsonArray("vulnerabilities").size());
        assertTrue(report.get("scan").toString().contains("1 finding suppressed by the project"));
        assertEquals(
                1,
                vulnerabilities(Results.of(Results.with(Status.KNOWN, FINDING))).size());
    }

    @Test
    void failsForAGap() {
        String scan = report(Results.of(List.of(), Results.GAP)).get("scan").toString();
        assertTrue(scan.contains("\"status\":\"failure\""), scan);
        assertTrue(scan.contains("{\"level\":\"warn\",\"value\":\"dump.sql: too-large: over 2 GB\"}"), scan);
        assertFalse(report(Results.of(FINDING)).get("scan").toString().contains("failure"));
    }

    private static String signature(JsonObject vulnerability) {
        return vulnerability
                .getAsJsonObject("tracking")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("signatures")
                .toString();
    }

    private static JsonObject first(ScanResult result) {
        return vulnerabilities(result).get(0).getAsJsonObject();
    }

    private static JsonArray vulnerabilities(ScanResult result) {
        return report(result).getAsJsonArray("vulnerabilities");
    }

    private static JsonObject report(ScanResult result) {
        return JsonParser.parseString(ReportFormat.GITLAB.write(result)).getAsJsonObject();
    }
}

package io.github.stripekeys.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReportTest {
    private static final Finding FINDING = Results.live("abc", Surface.CLIENT, "app.js", 3);

    @Test
    void keepsTheKeysOfItsContractInOrder() {
        JsonObject report = report(Results.hostile("x"));
        assertEquals("schemaVersion tool outcome failOn scope stats counts findings problems runId", keys(report));
        assertEquals("name version", keys(report.getAsJsonObject("tool")));
        assertEquals(
                "mode root commit modules modulesInReactor base project projects",
                keys(report.getAsJsonObject("scope")));
        assertEquals(
                "files bytes skipped placeholders parsedJavaFiles decoded skippedBecause",
                keys(report.getAsJsonObject("stats")));
        assertEquals("critical high medium low info suppressed known", keys(report.getAsJsonObject("counts")));
        assertEquals("path kind message sha256 status acceptance", keys(first(report, "problems")));
    }

    @Test
    void keepsTheKeysOfAFindingInOrder() {
        JsonObject finding = first(report(Results.hostile("x")), "findings");
        assertEquals(
                "ruleId severity kind mode account exposure evidence path entry startLine startColumn endLine endColumn "
                        + "redacted fingerprint length message trace status suppression firstSeen ruleIds excerpt written isArtifact isCommitted",
                keys(finding));
        assertEquals("surface because", keys(finding.getAsJsonObject("exposure")));
        assertEquals("path line column message code", keys(first(finding, "trace")));
        assertEquals("x", finding.get("entry").getAsString());
    }

    @Test
    void countsOpenFindingsBySeverityAndAcceptedOnesByStatus() {
        Finding server = Results.live("def", Surface.SERVER, "A.java", 1);
        JsonObject counts = report(Results.of(List.of(
                        FINDING,
                        server,
                        Results.with(Status.KNOWN, FINDING),
                        Results.with(Status.SUPPRESSED, server),
                        Results.with(Status.SUPPRESSED, FINDING))))
                .getAsJsonObject("counts");
        assertEquals(
                "{critical=1, high=1, medium=0, low=0, info=0, suppressed=2, known=1}",
                counts.asMap().toString());
    }

    @Test
    void writesWhatHtmlWouldEscape() {
        assertTrue(ReportFormat.JSON.write(Results.hostile("<a & 'b'>")).contains("\"<a & 'b'>\""));
    }

    @Test
    void indentsByTwoSpaces() {
        assertTrue(ReportFormat.JSON
                .write(Results.of())
                .startsWith("{\n  \"schemaVersion\": \"1\",\n  \"tool\": {\n    \""));
    }

    private static JsonObject report(ScanResult result) {
        return JsonParser.parseString(ReportFormat.JSON.write(result)).getAsJsonObject();
    }

    private static JsonObject first(JsonObject object, String key) {
        return object.getAsJsonArray(key).get(0).getAsJsonObject();
    }

    private static String keys(JsonObject object) {
        return String.join(" ", object.keySet());
    }
}

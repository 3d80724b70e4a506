package io.github.stripekeys.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import io.github.stripekeys.report.RandomResult;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Step;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedReportTest {
    @Test
    void movesEveryPathBelowTheName() throws IOException {
        NamedReport report = NamedReport.read("shop", ReportFormat.JSON.write(Results.hostile("x")));
        Finding finding = report.result().findings().get(0);
        assertEquals("shop/x!/x", finding.location().displayPath());
        assertEquals(List.of("shop/x"), finding.trace().stream().map(Step::path).toList());
        assertEquals("shop/x", report.result().problems().get(0).path());
    }

    /** The format calls no other thing a path: what is moved there must be moved in all that is read from it. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void movesWhateverTheFormatCallsAPath(long seed) throws IOException {
        ScanResult result = new RandomResult(seed).next();
        JsonObject expected =
                JsonParser.parseString(ReportFormat.JSON.write(result)).getAsJsonObject();
        move(expected);
        JsonObject moved = JsonParser.parseString(ReportFormat.JSON.write(
                        ReportReader.read(ReportFormat.JSON.write(result)).under("shop")))
                .getAsJsonObject();
        assertEquals(elements(expected, "findings"), elements(moved, "findings"));
        assertEquals(elements(expected, "problems"), elements(moved, "problems"));
    }

    private static Set<JsonElement> elements(JsonObject report, String name) {
        return new HashSet<>(report.getAsJsonArray(name).asList());
    }

    private static void move(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(NamedReportTest::move);
        } else if (element.isJsonObject()) {
            element.getAsJsonObject()
                    .asMap()
                    .replaceAll((key, value) -> key.equals("path") || key.equals("paths") ? below(value) : value);
            element.getAsJsonObject().asMap().values().forEach(NamedReportTest::move);
        }
    }

    private static JsonElement below(JsonElement path) {
        if (path.isJsonArray()) {
            path.getAsJsonArray().asList().replaceAll(NamedReportTest::below);
        }
        return path.isJsonPrimitive()
                ? new JsonPrimitive("shop/" + path.getAsString())
                : path.isJsonNull() ? new JsonPrimitive("shop") : path;
    }

    @Test
    void namesTheProjectOfAProblemOfAWholeScan() throws IOException {
        Problem nothing = new Problem(null, Problem.Kind.NOTHING_SCANNED, "0 files");
        NamedReport report = NamedReport.read("shop", ReportFormat.JSON.write(Results.of(List.of(), nothing)));
        assertEquals("shop", report.result().problems().get(0).path());
    }

    @Test
    void refusesWhatIsNoReport() {
        assertThrows(IOException.class, () -> NamedReport.read("shop", "[]"));
        assertThrows(IOException.class, () -> NamedReport.read("shop", "{\"problems\": [1]}"));
        assertThrows(IOException.class, () -> NamedReport.read("shop", "[".repeat(100_000)));
    }
}

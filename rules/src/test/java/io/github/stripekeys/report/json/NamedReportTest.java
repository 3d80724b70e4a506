package io.github.stripekeys.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Step;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedReportTest {
    @Test
    void movesEveryPathBelowTheName() throws IOException {
        NamedReport report = NamedReport.read("shop", ReportFormat.JSON.write(Results.hostile("x")));
        Finding finding = report.result().findings().get(0);
        assertEquals("shop/x!/x", finding.location().displayPath());
        assertEquals(List.of("shop/x"), finding.trace().stream().map(Step::path).toList());
        assertEquals("shop/x", report.result().problems().get(0).path());
    }

    @Test
    void movesEachOfSeveralPaths() {
        JsonElement report = JsonParser.parseString("{'firstSeen': {'paths': ['a', 'b/c']}, 'path': null}");
        NamedReport.move(report, "shop");
        assertEquals("{\"firstSeen\":{\"paths\":[\"shop/a\",\"shop/b/c\"]},\"path\":null}", report.toString());
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

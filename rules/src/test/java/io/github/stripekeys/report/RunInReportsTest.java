package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.console.AnsiColor;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.testing.RecordedLines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every output says which run it belongs to. */
final class RunInReportsTest {
    private static final Finding FINDING = Results.live("abc", Surface.CLIENT, "app.js", 3);
    private static final ScanResult RESULT = Results.of(FINDING);

    @ParameterizedTest
    @EnumSource
    void eachFormatNamesTheRun(ReportFormat format) {
        assertTrue(format.write(RESULT).contains(RESULT.runId()));
    }

    @Test
    void theNameStandsWhereAFormatHasAPlaceForIt() {
        assertEquals(
                RESULT.runId(),
                JsonParser.parseString(ReportFormat.SARIF.write(RESULT))
                        .getAsJsonObject()
                        .getAsJsonArray("runs")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("automationDetails")
                        .get("guid")
                        .getAsString());
        assertEquals(
                RESULT.runId(),
                JsonParser.parseString(ReportFormat.JSON.write(RESULT))
                        .getAsJsonObject()
                        .get("runId")
                        .getAsString());
        assertTrue(ReportFormat.JUNIT
                .write(RESULT)
                .contains("<property name=\"stripe-keys.run\" value=\"" + RESULT.runId() + "\"/>"));
    }

    @Test
    void theConsoleNamesTheRunWithAndWithoutAReport() {
        assertTrue(conclusion(Optional.of(Path.of("report.html"))).contains("Run: " + RESULT.runId()));
        assertTrue(conclusion(Optional.empty()).contains("Run: " + RESULT.runId()));
    }

    @Test
    void theLastLineEndsWithTheReportsPath() {
        assertTrue(conclusion(Optional.of(Path.of("report.html"))).endsWith("Report: report.html"));
    }

    private static String conclusion(Optional<Path> report) {
        RecordedLines log = new RecordedLines();
        new ConsoleReport(log, new AnsiColor(false)).conclude(RESULT, report, Duration.ZERO);
        return String.join("\n", log.lines());
    }

    @Test
    void theLinesBeforeSayWhatWasSkipped() {
        RecordedLines log = new RecordedLines();
        new ConsoleReport(log, new AnsiColor(false)).conclude(RESULT, Optional.empty(), Duration.ZERO);
        assertTrue(
                log.lines().stream().anyMatch(line -> line.endsWith("12 paths skipped: 9 build output, 3 excluded")));
    }

    @Test
    void runsThatSayTheSameHaveOneName() throws IOException {
        assertEquals(RESULT.runId(), Results.of(FINDING).runId());
        assertEquals(
                RESULT.runId(),
                ReportReader.read(ReportFormat.JSON.write(RESULT)).runId());
        assertTrue(RESULT.runId().matches("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"));
    }

    @Test
    void runsThatSaySomethingElseHaveOtherNames() {
        List<ScanResult> results = List.of(
                RESULT,
                Results.of(),
                Results.of(FINDING, FINDING),
                Results.of(FINDING.with(Severity.LOW)),
                Results.of(FINDING.with(Status.KNOWN)),
                Results.of(FINDING.saying("more")),
                Results.of(FINDING.at(Location.file("b.js"))),
                Results.of(List.of(FINDING), Results.GAP),
                new ScanResult("2", RESULT.failOn(), RESULT.scope(), RESULT.stats(), RESULT.findings(), List.of()),
                new ScanResult("1", FailOn.NEVER, RESULT.scope(), RESULT.stats(), RESULT.findings(), List.of()),
                RESULT.with(RESULT.scope().withModules(77)),
                new ScanResult(
                        RESULT.toolVersion(),
                        RESULT.failOn(),
                        RESULT.scope(),
                        Stats.NONE,
                        RESULT.findings(),
                        List.of()));
        Set<String> names = new HashSet<>();
        results.forEach(result -> names.add(result.runId()));
        assertEquals(results.size(), names.size());
    }
}

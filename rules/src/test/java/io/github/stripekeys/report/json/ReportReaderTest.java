package io.github.stripekeys.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.RandomResult;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
import java.io.IOException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ReportReaderTest {
    private static final String REPORT =
            ReportFormat.JSON.write(Results.of(Results.live("abc", Surface.CLIENT, "app.js", 3)));

    @RepeatedTest(200)
    void readsWhatWasWritten(RepetitionInfo repetition) throws IOException {
        ScanResult result = new RandomResult(repetition.getCurrentRepetition()).next();
        assertEquals(result, ReportReader.read(ReportFormat.JSON.write(result)));
    }

    @Test
    void readsCountsWithoutReasons() throws IOException {
        String old = REPORT.replaceAll("(?s),\\s+\"skippedBecause\": \\{.*?}", "");
        SkipCounts counts = ReportReader.read(old).stats().skipped();
        assertEquals(SkipCounts.NONE.plus(SkipReason.UNKNOWN, 12), counts);
    }

    @Test
    void writesTheReasonsThereAre() {
        String reasons = "\"skippedBecause\": {\n      \"excluded\": 3,\n      \"build-output\": 9\n    }";
        assertTrue(REPORT.contains(reasons), REPORT);
    }

    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void readsAnyText(String text) throws IOException {
        ScanResult result = Results.hostile(text);
        assertEquals(result, ReportReader.read(ReportFormat.JSON.write(result)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"1\"         | \"2\"           | \"schemaVersion\" is not 1",
                "secret-key-live | new-rule      | \"new-rule\" is not known",
                "\"literal\"   | 7               | \"7\" is not known",
                "\"literal\"   | []              | \"evidence\" is of another type",
                "\"startLine\" | \"line\"        | \"startLine\" is missing",
                "\"stats\": {  | \"stats\": 1, \"x\": { | an object was expected",
                "\"length\": 32 | \"length\": {} | \"length\" is of another type",
            })
    void saysWhatIsWrong(String right, String wrong, String reason) {
        String report = REPORT.replace(right, wrong);
        IOException failure = assertThrows(IOException.class, () -> ReportReader.read(report));
        assertEquals("not a stripe-keys report.json: " + reason, failure.getMessage());
    }

    @Test
    void refusesWhatIsNotJson() {
        assertThrows(IOException.class, () -> ReportReader.read(""));
        assertThrows(IOException.class, () -> ReportReader.read("[".repeat(100_000)));
        assertThrows(IOException.class, () -> ReportReader.read("<html>"));
    }
}

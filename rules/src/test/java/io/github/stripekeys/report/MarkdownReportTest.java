package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MarkdownReportTest {
    @Test
    void tellsVerdictAndPlaces() {
        String report = ReportFormat.MARKDOWN.write(Results.of(Results.live("abc", Surface.CLIENT, "app.js", 3)));
        assertTrue(report.startsWith("## ✖ Blocked: 1 live key, it reaches the browser.\n"), report);
        assertTrue(report.contains("""
                        |---|---|---|---|---|
                        | ◆ critical | Live secret key `sk_live_…q7Xw` | client: `under app.js` | `app.js:3` | open |
                        """), report);
    }

    @Test
    void staysShort() {
        List<Finding> findings = IntStream.range(0, 150)
                .mapToObj(i -> Results.live("f" + i, Surface.SERVER, "A.java", i))
                .toList();
        assertTrue(
                ReportFormat.MARKDOWN.write(Results.of(findings)).contains("\n50 rows more in the other reports.\n"));
    }

    @ParameterizedTest
    @FieldSource("io.github.stripekeys.report.Results#HOSTILE")
    void keepsHostileTextInItsLine(String text) {
        long lines =
                ReportFormat.MARKDOWN.write(Results.hostile("plain")).lines().count();
        assertEquals(
                lines,
                ReportFormat.MARKDOWN.write(Results.hostile(text)).lines().count());
    }

    @Test
    void marksCodeWithMoreThanItHolds() {
        assertTrue(ReportFormat.MARKDOWN.write(Results.hostile("a``b|c")).contains("| ``` a``b\\|c!/a``b\\|c:3 ``` |"));
    }
}

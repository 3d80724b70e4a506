package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.stripekeys.browser.Chromium;
import io.github.stripekeys.browser.Tab;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports of one project agree, with each other and with those of the next scan. */
class SameProjectTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @TempDir
    Path folder;

    private ScannedProject project;

    @BeforeEach
    void writeProject() throws IOException {
        project = new ScannedProject(folder.resolve("project"))
                .write("web/src/main/resources/static/pay.js", "const key = '@sk_live@';\nconst other = '@pk_live@';\n")
                .write("shop/src/main/java/A.java", "class A { String key = \"@sk_live@\"; String b = \"@whsec@\"; }\n")
                .write("shop/src/test/java/B.java", "class B { String key = \"@sk_test@\"; }\n")
                .write(ScannedProject.SUPPRESSIONS, """
                        - path: shop/src/test/**
                          reason: wiped nightly
                          owner: payments
                          expires: 2026-12-10
                        """);
        for (int i = 0; i < 40; i++) {
            project.write("docs/" + i + ".md", "Use `@sk_test:" + (i + 2) + "@` and `sk_live_your_key_here`.\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesTheSameBytesAgain(ReportFormat format) throws IOException {
        assertEquals(format.write(project.scan(TODAY, 1)), format.write(project.scan(TODAY, 4)));
    }

    @Test
    @ExtendWith(Chromium.class)
    void countsTheSameInEachFormat(Tab tab) throws IOException {
        ScanResult result = project.scan(TODAY, 2);
        JsonObject json =
                JsonParser.parseString(ReportFormat.JSON.write(result)).getAsJsonObject();
        JsonObject counts = json.getAsJsonObject("counts");
        int open = Arrays.stream(Severity.values())
                .mapToInt(severity -> counts.get(severity.id()).getAsInt())
                .sum();
        WrittenPage.of(result, folder).in(tab);
        assertTrue(open > 40, () -> open + "");
        assertEquals(open - 1, tab.number("document.querySelectorAll('.open .where').length"));
        assertEquals(1, tab.number("document.querySelectorAll('.inventory .path').length"));
        assertEquals(
                open - 1,
                tab.number("[...document.querySelectorAll('.figures b')].reduce((sum, b) => sum + +b.textContent, 0)"));
        assertEquals(1, tab.number("document.querySelectorAll('.suppressed .where').length"));
        assertEquals(1, counts.get("suppressed").getAsInt());
        assertEquals(open + 1, json.getAsJsonArray("findings").size());
        assertEquals(open, unsuppressed(ReportFormat.SARIF.write(result)));
        assertEquals(Outcome.FINDINGS, result.outcome());
        assertEquals("findings", json.get("outcome").getAsString());
        long blocking = result.blocking().count();
        long credentials =
                result.blocking().map(Finding::fingerprint).distinct().count();
        assertTrue(credentials < blocking, "one credential is in two files");
        String detail = tab.text("document.querySelector('.detail').textContent");
        assertTrue(
                detail.startsWith(blocking + " findings of " + credentials + " credentials are medium or worse."),
                detail);
        assertEquals(0, result.count(Status.KNOWN));
    }

    private static long unsuppressed(String sarif) {
        return JsonParser.parseString(sarif)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .asList()
                .stream()
                .filter(result -> !result.getAsJsonObject().has("suppressions"))
                .count();
    }

    @Test
    @ExtendWith(Chromium.class)
    void keepsLinksWhenLinesShift(Tab tab) throws IOException {
        String path = "web/src/main/resources/static/pay.js";
        ScanResult before = project.scan(TODAY, 1);
        String link = "#f-"
                + before.findings().stream()
                        .filter(finding -> finding.path().equals(path))
                        .findFirst()
                        .orElseThrow()
                        .fingerprint();
        project.write(path, "\n".repeat(30) + "const key = '@sk_live@';\nconst other = '@pk_live@';\n");
        ScanResult after = project.scan(TODAY, 1);
        assertNotEquals(before.findings(), after.findings());
        tab.open(WrittenPage.of(after, folder).file().toUri() + link);
        assertEquals(link.substring(1), tab.text("document.activeElement.id"));
        assertTrue(tab.text("document.activeElement.querySelector('.where').textContent")
                .endsWith("pay.js:31:14"));
    }
}

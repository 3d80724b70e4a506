package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.testing.RecordedLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportMergeTest {
    @TempDir
    Path folder;

    private String said(List<String> references) {
        ReportOutput output = new ReportOutput(folder.resolve("merged"), List.of(ReportFormat.HTML));
        return String.valueOf(assertThrows(
                        ScanException.class,
                        () -> new ReportMerge(folder, references, output, FailOn.MEDIUM).run("1", new RecordedLines()))
                .getMessage());
    }

    /** A fleet whose variable is empty is not clean. */
    @Test
    void nothingToMergeIsAnError() {
        assertTrue(said(List.of()).startsWith("stripe-keys.reports names no report. For example: "), said(List.of()));
        assertFalse(Files.exists(folder.resolve("merged")));
    }

    @Test
    void noMessageOfALibraryIsShown() throws IOException {
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        String said = said(List.of("shop=pom.xml"));
        assertEquals(
                folder.resolve("pom.xml") + " cannot be merged: not a stripe-keys report.json: it is not valid JSON",
                said);
    }
}

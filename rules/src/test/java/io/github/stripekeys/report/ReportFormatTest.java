package io.github.stripekeys.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.scan.ScanResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportFormatTest {
    private static final ScanResult RESULT = Results.of(Results.live("abc", Surface.CLIENT, "a b/app.js", 3));

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(ReportFormat format) {
        assertEquals(format, ReportFormat.of(" " + format.id() + " "));
    }

    @Test
    void listsTheFormatsForAnUnknownId() {
        String message = assertThrows(IllegalArgumentException.class, () -> ReportFormat.of("pdf"))
                .getMessage();
        assertEquals(
                "Unknown value 'pdf' for stripe-keys.formats. Use one of: html, json, sarif, gitlab, markdown, junit, code-quality",
                message);
    }

    @ParameterizedTest
    @EnumSource
    void writesTheSameTextTwice(ReportFormat format) {
        assertEquals(format.write(RESULT), format.write(RESULT));
    }

    @ParameterizedTest
    @EnumSource
    void endsLinesWithALineFeed(ReportFormat format) {
        String text = format.write(Results.hostile("a\r\nb"));
        assertFalse(text.contains("\r"));
        assertTrue(text.endsWith("\n"));
    }

    @ParameterizedTest
    @EnumSource
    void namesThePlace(ReportFormat format) {
        assertTrue(format.write(RESULT).contains(format == ReportFormat.SARIF ? "a%20b/app.js" : "a b/app.js"));
    }
}

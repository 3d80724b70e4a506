package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ParametersTest {
    @Test
    void severityMayBeWrittenInAnyCase() throws ScanException {
        assertEquals(FailOn.HIGH, Parameters.failOn(" High "));
    }

    @Test
    void formatsAreWrittenOnceInTheirOrder() throws ScanException {
        assertEquals(
                List.of(ReportFormat.JSON, ReportFormat.HTML),
                Parameters.formats(Arrays.asList("json", null, " html ", "", "json")));
    }

    @Test
    void annotationsAreForTheServiceThatRunsTheBuildOrTheNamedOne() throws ScanException {
        Map<String, String> azure = Map.of("TF_BUILD", "True");
        assertEquals(Optional.of(CiService.AZURE), Parameters.annotations("auto", azure));
        assertEquals(Optional.empty(), Parameters.annotations("auto", Map.of()));
        assertEquals(Optional.empty(), Parameters.annotations("never", azure));
        assertEquals(Optional.of(CiService.GITHUB), Parameters.annotations("github", azure));
        String message = assertThrows(ScanException.class, () -> Parameters.annotations("on", azure))
                .getMessage();
        assertEquals("Unknown value 'on' for stripe-keys.annotations. Use one of: auto, never, github, azure", message);
    }

    @Test
    void zeroMeansTheMachinesOwn() throws ScanException {
        assertEquals(Runtime.getRuntime().availableProcessors(), Parameters.threads("0"));
        assertEquals(Long.MAX_VALUE, Parameters.maxFileSize("0"));
    }

    @Test
    void numbers() throws ScanException {
        assertEquals(3, Parameters.threads(" 3 "));
        assertEquals(5_000_000_000L, Parameters.maxFileSize("5000000000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "", "1.5", "99999999999999999999"})
    void otherNumbersAreErrors(String text) {
        String message = assertThrows(ScanException.class, () -> Parameters.threads(text))
                .getMessage();
        assertEquals("stripe-keys.threads is '" + text + "'; it must be 1 or more, or 0 for one per core", message);
        assertThrows(ScanException.class, () -> Parameters.maxFileSize(text));
    }

    @Test
    void absentGlobsAreNone() throws ScanException {
        assertTrue(Parameters.globs("includes", null).isEmpty());
        assertTrue(Parameters.globs("includes", Arrays.asList("", null)).isEmpty());
    }

    @Test
    void surfaceIsAGlobAndAnId() throws ScanException {
        Overrides.Claim claim = Parameters.surface("kiosk/**= Client ");
        assertEquals(Surface.CLIENT, claim.surface());
        assertEquals("kiosk/**", claim.glob().toString());
    }

    @Test
    void unknownBlameIsAnErrorThatListsAll() {
        String message =
                assertThrows(ScanException.class, () -> Parameters.blame("yes")).getMessage();
        assertEquals("Unknown value 'yes' for stripe-keys.blame. Use one of: never, name, email", message);
    }

    @Test
    void brokenGlobIsAnError() {
        ScanException e =
                assertThrows(ScanException.class, () -> Parameters.globs("excludes", List.of("src/main/[java")));
        assertEquals("stripe-keys.excludes: 'src/main/[java' is not a valid glob: unclosed [", e.getMessage());
        assertThrows(ScanException.class, () -> Parameters.globs("includes", List.of("*.{js,ts")));
        assertDoesNotThrow(() -> Parameters.globs("includes", List.of("pages/[id].{js,ts}")));
    }
}

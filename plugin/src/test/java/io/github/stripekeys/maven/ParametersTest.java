package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.ci.CiService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

final class ParametersTest {
    @Test
    void severityMayBeWrittenInAnyCase() throws MojoExecutionException {
        assertEquals(FailOn.HIGH, Parameters.failOn(" High "));
    }

    @Test
    void formatsAreWrittenOnceInTheirOrder() throws MojoExecutionException {
        assertEquals(
                List.of(ReportFormat.JSON, ReportFormat.HTML),
                Parameters.formats(Arrays.asList("json", null, " html ", "", "json")));
    }

    @Test
    void annotationsAreForTheServiceThatRunsTheBuildOrTheNamedOne() throws MojoExecutionException {
        Map<String, String> azure = Map.of("TF_BUILD", "True");
        assertEquals(Optional.of(CiService.AZURE), Parameters.annotations("auto", azure));
        assertEquals(Optional.empty(), Parameters.annotations("auto", Map.of()));
        assertEquals(Optional.empty(), Parameters.annotations("never", azure));
        assertEquals(Optional.of(CiService.GITHUB), Parameters.annotations("github", azure));
        String message = assertThrows(MojoExecutionException.class, () -> Parameters.annotations("on", azure))
                .getMessage();
        assertEquals("Unknown value 'on' of stripe-keys.annotations; there are auto, never, github, azure", message);
    }

    @Test
    void zeroMeansTheMachinesOwn() throws MojoExecutionException {
        assertEquals(Runtime.getRuntime().availableProcessors(), Parameters.threads(0));
        assertEquals(Long.MAX_VALUE, Parameters.maxFileSize(0));
    }

    @Test
    void negativeNumbersAreErrors() {
        assertThrows(MojoExecutionException.class, () -> Parameters.threads(-1));
        assertThrows(MojoExecutionException.class, () -> Parameters.maxFileSize(-1));
    }

    @Test
    void absentGlobsAreNone() {
        assertTrue(Parameters.globs(null).isEmpty());
        assertTrue(Parameters.globs(Arrays.asList("", null)).isEmpty());
    }
}

package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All goals that scan do with the parameters that they share what {@code scan} does. */
@MojoTest
final class ParametersOfGoalsTest {
    private static final String POM = "<project/>";
    private static final String LEAK = "stripe=@sk_live@\n";

    @TempDir
    private Path folder;

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject module;

    private SmallProject project;

    @BeforeEach
    void startInFolder() throws IOException {
        project = SmallProject.in(folder, session, module).write("a.properties", LEAK);
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    @MojoParameter(name = "maxFileSize", value = "5")
    void baselineIsNotWrittenWithoutWhatIsTooLarge(BaselineMojo baseline) {
        assertSays("5", assertThrows(MojoExecutionException.class, baseline::execute));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    @MojoParameter(name = "excludes", value = "a.*")
    @MojoParameter(name = "threads", value = "1")
    void baselineHasNothingThatIsExcluded(BaselineMojo baseline) throws IOException {
        project.write("b.properties", "stripe=@sk_live:2@\n");
        assertDoesNotThrow(baseline::execute);
        String written = Files.readString(folder.resolve(".stripe-keys/baseline.json"));
        assertTrue(written.contains("b.properties") && !written.contains("a.properties"), written);
    }

    @Test
    @InjectMojo(goal = "suppressions", pom = POM)
    @MojoParameter(name = "suppressions", value = "none.yml")
    void suppressionsThatAreNamedMustBeThereToBeListed(SuppressionsMojo list) {
        assertSays("none.yml does not exist", assertThrows(MojoExecutionException.class, list::execute));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    @MojoParameter(name = "suppressions", value = "none.yml")
    void suppressionsThatAreNamedMustBeThereForABaseline(BaselineMojo baseline) {
        assertSays("none.yml does not exist", assertThrows(MojoExecutionException.class, baseline::execute));
    }

    @Test
    @InjectMojo(goal = "history", pom = POM)
    @MojoParameter(name = "baseline", value = "known.json")
    void historyKnowsTheBaselineThatIsNamed(HistoryMojo history) throws IOException {
        project.write("known.json", "{\"version\": 9}");
        GitRepository.init(folder).commit("one");
        assertSays("known.json cannot be read", assertThrows(MojoExecutionException.class, history::execute));
    }

    @Test
    @InjectMojo(goal = "history", pom = POM)
    @MojoParameter(name = "surfaces", value = "a.*=docs")
    @MojoParameter(name = "failOn", value = "never")
    @MojoParameter(name = "formats", value = "json")
    void historyIsToldWhoSeesAPlace(HistoryMojo history) throws IOException {
        GitRepository.init(folder).commit("one");
        assertDoesNotThrow(history::execute);
        assertEquals(
                "a.properties:1 secret-key-live high docs",
                project.report().findings().get(0));
    }

    @Test
    @InjectMojo(goal = "report", pom = POM)
    @MojoParameter(name = "baseline", value = "none.json")
    void reportNeedsTheBaselineThatIsNamed(ReportMojo report) {
        when(session.getTopLevelProject()).thenReturn(module);
        report.setReportOutputDirectory(folder.resolve("site").toFile());
        assertSays("none.json does not exist", assertThrows(MojoExecutionException.class, report::execute));
    }

    private static void assertSays(String text, Throwable failure) {
        assertTrue(failure.toString().contains(text), failure::toString);
    }
}

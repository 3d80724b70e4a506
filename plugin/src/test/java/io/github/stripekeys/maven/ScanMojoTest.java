package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Archives.Entry;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parameters arrive, and outcomes become what Maven understands. */
@MojoTest
final class ScanMojoTest {
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
    void startInFolder() {
        project = SmallProject.in(folder, session, module);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void passesWithoutFindingsAndWritesThreeReports(ScanMojo scan) throws IOException {
        project.write("a.properties", "stripe=${KEY}\n");
        assertDoesNotThrow(scan::execute);
        assertEquals("clean", project.report().outcome());
        assertEquals("medium", project.report().json().get("failOn").getAsString());
        assertEquals(List.of("report", "report.html", "report.json", "report.sarif"), project.written());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void failsTheBuildWithOneLine(ScanMojo scan) throws IOException {
        project.write("a.properties", LEAK);
        String message = assertThrows(MojoFailureException.class, scan::execute).getMessage();
        assertEquals(
                "1 Stripe credential fails the build (1 high), the worst: secret-key-live at a.properties:1."
                        + " Rotate it, then remove it from the code; to accept one for a while, add it to"
                        + " .stripe-keys/suppressions.yml; see "
                        + project.reports().resolve("report.html"),
                message);
        assertEquals("findings", project.report().outcome());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "failOn", value = "never")
    void neverFails(ScanMojo scan) throws IOException {
        project.write("a.properties", LEAK);
        assertDoesNotThrow(scan::execute);
        assertEquals("clean", project.report().outcome());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "failOn", value = "info")
    void failsOnInfo(ScanMojo scan) throws IOException {
        project.write("a.properties", "stripe=@pk_live@\n");
        assertThrows(MojoFailureException.class, scan::execute);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "skip", value = "true")
    void skips(ScanMojo scan) throws IOException {
        project.write("a.properties", LEAK);
        assertDoesNotThrow(scan::execute);
        assertFalse(Files.exists(project.reports()));
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "includes", value = "**/*.yml,*.properties,")
    @MojoParameter(name = "excludes", value = "old/")
    void readsWhatIsIncludedAndNotExcluded(ScanMojo scan) throws IOException {
        project.write("a.properties", "").write("b/c.yml", "").write("b/d.txt", LEAK);
        project.write("old/e.yml", LEAK);
        assertDoesNotThrow(scan::execute);
        assertEquals(2, project.report().files());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "formats", value = "json")
    @MojoParameter(name = "outputDirectory", value = "out/keys")
    @MojoParameter(name = "threads", value = "1")
    void writesWhatIsAskedForWhereItIsAskedFor(ScanMojo scan) throws IOException {
        project.write("a.properties", "");
        assertDoesNotThrow(scan::execute);
        SmallProject moved = project.withReports("out/keys");
        assertEquals(List.of("report.json"), moved.written());
        assertEquals("clean", moved.report().outcome());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void looksIntoArchives(ScanMojo scan) throws IOException {
        project.write("a.zip", Archives.zip(new Entry("a.properties", Tokens.fill(LEAK))));
        String message = assertThrows(MojoFailureException.class, scan::execute).toString();
        assertTrue(message.contains("secret-key-live at a.zip!/a.properties:1"), message);
        assertEquals(1, project.report().files());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "archives", value = "false")
    void skipsArchivesIfItIsToldTo(ScanMojo scan) throws IOException {
        project.write("a.zip", Archives.stored(new Entry("a.properties", Tokens.fill(LEAK))))
                .write("b", "");
        assertDoesNotThrow(scan::execute);
        assertEquals(1, project.report().files());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void refusesABareRepository(ScanMojo scan) throws IOException {
        GitRepository.init(folder, "--bare");
        assertError("is a bare repository, without files to scan: use stripe-keys:history", scan);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "since", value = "main")
    @MojoParameter(name = "staged", value = "true")
    void sinceAndStagedExcludeEachOther(ScanMojo scan) {
        assertError("not both", scan);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "failOn", value = "MEDIUM!")
    void unknownSeverityIsAnErrorThatListsAll(ScanMojo scan) {
        assertError("critical, high, medium, low, info, never", scan);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "formats", value = "pdf")
    void unknownFormatIsAnErrorThatListsAll(ScanMojo scan) {
        assertError("html, json, sarif, gitlab, markdown, junit, code-quality", scan);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "threads", value = "many")
    void threadsThatAreNoNumberAreAnErrorInTheReport(ScanMojo scan) {
        assertError("stripe-keys.threads is 'many'", scan);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "maxFileSize", value = "10MB")
    void sizesThatAreNoNumberAreAnErrorInTheReport(ScanMojo scan) {
        assertError("stripe-keys.maxFileSize is '10MB'", scan);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "surfaces", value = "kiosk/**=client,**/*.yml=test")
    @MojoParameter(name = "failOn", value = "critical")
    void believesWhatItIsToldOfSurfaces(ScanMojo scan) throws IOException {
        project.write("kiosk/a.properties", LEAK).write("b.yml", LEAK).write("c.txt", LEAK);
        assertThrows(MojoFailureException.class, scan::execute);
        assertEquals(
                List.of(
                        "b.yml:1 secret-key-live,live-key-in-test high test",
                        "c.txt:1 secret-key-live high server",
                        "kiosk/a.properties:1 secret-key-live critical client"),
                project.report().findings());
    }

    private void assertError(String part, ScanMojo scan) {
        String message =
                assertThrows(MojoExecutionException.class, scan::execute).toString();
        assertTrue(message.contains(part), message);
        assertEquals("error", project.report().outcome());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "failOn", value = "sometimes")
    void leavesNoEarlierReportThatSaysClean(ScanMojo scan) throws IOException {
        project.write("target/stripe-keys/report.json", "{\"outcome\": \"clean\"}");
        project.write("target/stripe-keys/report.md", "clean");
        assertThrows(MojoExecutionException.class, scan::execute);
        assertEquals("error", project.report().outcome());
        assertEquals(List.of("report", "report.html", "report.json", "report.sarif"), project.written());
    }
}

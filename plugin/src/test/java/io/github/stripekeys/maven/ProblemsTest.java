package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a scan does about what it cannot read or write. */
@MojoTest
final class ProblemsTest {
    private static final String POM = "<project/>";
    private static final String LEAK = "stripe=@sk_live@\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

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
    @MojoParameter(name = "since", value = "main")
    void sinceNeedsAWorkingTreeOfGit(ScanMojo scan) {
        String message =
                assertThrows(MojoExecutionException.class, scan::execute).toString();
        assertTrue(message.contains("is not inside a Git working tree"), message);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void nothingToScanIsNotClean(ScanMojo scan) {
        String message = assertThrows(MojoFailureException.class, scan::execute).toString();
        assertTrue(message.contains("0 files"), message);
        assertEquals("incomplete", project.report().outcome());
        assertEquals(List.of("- nothing-scanned"), project.report().problems());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void damageThatAnArchiveHasTwiceIsToldOnce(ScanMojo scan) throws IOException {
        byte[] inner = Archives.stored(new Archives.Entry("a", "0123456789"));
        byte[] outer = Archives.stored(new Archives.Entry("b.zip", Arrays.copyOf(inner, inner.length - 1)));
        project.write("x.zip", Archives.joined(outer, outer));
        assertThrows(MojoFailureException.class, scan::execute);
        assertEquals(List.of("x.zip!/b.zip archive-damaged"), project.report().problems());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "maxFileSize", value = "20")
    void fileOverTheLimitIsTold(ScanMojo scan) throws IOException {
        project.write("large.properties", LEAK).write("small.properties", "a=b\n");
        String message = assertThrows(MojoFailureException.class, scan::execute).toString();
        assertTrue(message.contains("large.properties") && message.contains("allowIncomplete"), message);
        assertEquals("incomplete", project.report().outcome());
        assertEquals(List.of("large.properties too-large"), project.report().problems());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "maxFileSize", value = "20")
    @MojoParameter(name = "allowIncomplete", value = "true")
    void incompleteScanMayBeAccepted(ScanMojo scan) throws IOException {
        project.write("large.properties", LEAK);
        assertDoesNotThrow(scan::execute);
        assertEquals("incomplete", project.report().outcome());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @InjectMojo(goal = "scan", pom = POM)
    void findingsArePrintedAlthoughTheReportCannotBeWritten(ScanMojo scan) throws IOException {
        project.write("a.properties", LEAK);
        Files.createSymbolicLink(folder.resolve("target"), folder.resolve("nowhere"));
        RecordedLog log = new RecordedLog(false);
        scan.setLog(log);
        String message =
                assertThrows(MojoExecutionException.class, scan::execute).toString();
        assertTrue(message.contains(project.reports().toString()), message);
        assertTrue(message.contains("could not be written"), message);
        assertTrue(
                log.lines().get(0).startsWith("error: a.properties:1:8 high secret-key-live sk_live_"),
                log.lines()::toString);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void quietBuildPrintsFindingsOnly(ScanMojo scan) throws IOException {
        project.write("a.properties", LEAK).write("b.properties", "stripe=@sk_test@\n");
        RecordedLog log = new RecordedLog(true);
        scan.setLog(log);
        assertThrows(MojoFailureException.class, scan::execute);
        List<String> errors =
                log.lines().stream().filter(line -> line.startsWith("error: ")).toList();
        assertEquals(4, errors.size(), log.lines()::toString);
        assertTrue(
                errors.get(0).startsWith("error: a.properties:1:8 high secret-key-live sk_live_"),
                log.lines()::toString);
        assertTrue(errors.get(1).startsWith("error:   Server code. "), log.lines()::toString);
        assertTrue(
                errors.get(2).startsWith("error: b.properties:1:8 low secret-key-test sk_test_"),
                log.lines()::toString);
        assertTrue(errors.get(3).startsWith("error:   Server code. "), log.lines()::toString);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @InjectMojo(goal = "scan", pom = POM)
    void linksAreNotFollowed(ScanMojo scan) throws IOException {
        Files.writeString(elsewhere.resolve("a.properties"), Tokens.fill(LEAK));
        Files.createSymbolicLink(folder.resolve("out"), elsewhere);
        Files.createSymbolicLink(folder.resolve("out.properties"), elsewhere.resolve("a.properties"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        project.write("b.properties", "");
        assertDoesNotThrow(scan::execute);
        assertEquals(1, project.report().files());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @InjectMojo(goal = "scan", pom = POM)
    void pipesAreNotOpened(ScanMojo scan) throws IOException, InterruptedException {
        Process pipe = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertEquals(0, pipe.waitFor());
        project.write("b.properties", "");
        assertDoesNotThrow(scan::execute);
        assertEquals(1, project.report().files());
    }
}

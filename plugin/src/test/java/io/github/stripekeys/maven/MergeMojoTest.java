package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.testing.Fixture;
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

@MojoTest
final class MergeMojoTest {
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
    void writeReportsOfTwoProjectsWithTheSameFile() throws IOException {
        project = SmallProject.in(folder, session, module);
        report("shop/target/stripe-keys/report.json", LEAK);
        report("billing/target/stripe-keys/report.json", LEAK + "other=@rk_test@\n");
        report("files/clean.json", "nothing=1\n");
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "*/target/stripe-keys/report.json,files/clean.json")
    void addsUpAndKeepsProjectsApart(MergeMojo merge) throws IOException {
        assertDoesNotThrow(merge::execute);
        WrittenReport merged = merged();
        assertEquals(
                List.of(
                        "billing/a.properties:1 secret-key-live high server",
                        "billing/a.properties:2 restricted-key-test low server",
                        "shop/a.properties:1 secret-key-live high server"),
                merged.findings());
        assertEquals(3, merged.files());
        assertEquals("3 of 3", merged.modules());
        assertEquals("findings", merged.outcome());
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "**/report.json")
    void doesNotMergeItsOwnReport(MergeMojo merge) throws IOException {
        assertDoesNotThrow(merge::execute);
        List<String> once = merged().findings();
        assertDoesNotThrow(merge::execute);
        assertEquals(once, merged().findings());
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "pay=shop/target/stripe-keys/report.json")
    @MojoParameter(name = "failOn", value = "high")
    void failsOnRequestUnderTheGivenName(MergeMojo merge) {
        assertThrows(MojoFailureException.class, merge::execute);
        assertEquals(List.of("pay/a.properties:1 secret-key-live high server"), merged().findings());
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "x=shop/target/stripe-keys/report.json,x=files/clean.json")
    void twoOfOneNameAreAnError(MergeMojo merge) {
        assertError("Two reports would be named 'x'", merge);
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "files/*.json")
    void reportOfAnotherVersionIsAnErrorThatNamesIt(MergeMojo merge) throws IOException {
        Path clean = folder.resolve("files/clean.json");
        Files.writeString(
                folder.resolve("files/newer.json"),
                Files.readString(clean).replace("\"schemaVersion\": \"1\"", "\"schemaVersion\": \"2\""));
        assertError("newer.json cannot be merged: not a stripe-keys report.json: \"schemaVersion\" is not 1", merge);
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "nowhere/report.json")
    void missingReportIsAnErrorThatNamesIt(MergeMojo merge) {
        assertError("nowhere/report.json cannot be merged", merge);
    }

    @Test
    @InjectMojo(goal = "merge", pom = POM)
    @MojoParameter(name = "reports", value = "nowhere/*.json")
    void globThatFitsNothingIsAnError(MergeMojo merge) {
        assertError("No report matches 'nowhere/*.json'", merge);
    }

    private static void assertError(String part, MergeMojo merge) {
        String message =
                assertThrows(MojoExecutionException.class, merge::execute).toString();
        assertTrue(message.contains(part), message);
    }

    private void report(String path, String text) throws IOException {
        project.write(path, ReportFormat.JSON.write(Fixture.scan("a.properties", Tokens.fill(text))));
    }

    private WrittenReport merged() {
        return WrittenReport.in(folder.resolve("target/stripe-keys/merged"));
    }
}

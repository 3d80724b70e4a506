package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.when;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.credential.Secret;
import io.github.stripekeys.testing.Archives;
import io.github.stripekeys.testing.Keys;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.junit.jupiter.api.io.TempDir;

/** A baseline is written of all modules or not at all, and the scan knows what the project accepts. */
@MojoTest
final class AcceptanceTest {
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

    private Path file() {
        return folder.resolve(".stripe-keys/baseline.json");
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void writesWhatIsThereAndNothingElse(BaselineMojo baseline) throws IOException {
        assertDoesNotThrow(baseline::execute);
        String before = Files.readString(file());
        assertEquals(7, before.lines().count());
        assertTrue(before.contains("\"ruleId\": \"secret-key-live\", \"path\": \"a.properties\"}"), before);
        try (var files = Files.list(file().getParent())) {
            assertEquals(List.of(file()), files.toList());
        }
        project.write("a.properties", "\n\n" + LEAK);
        assertDoesNotThrow(baseline::execute);
        assertEquals(before, Files.readString(file()));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void refusesToSpeakForOtherModules(BaselineMojo baseline) {
        when(session.getAllProjects()).thenReturn(List.of(module, module));
        String message =
                assertThrows(MojoExecutionException.class, baseline::execute).toString();
        assertTrue(message.contains("Baseline not written: only 1 of 2 modules would be scanned"), message);
        assertFalse(Files.exists(file()));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void acceptsWhatItCouldNotRead(BaselineMojo baseline) throws IOException {
        byte[] zip = Archives.zip(new Archives.Entry("a.properties", LEAK));
        project.write("a.zip", Arrays.copyOf(zip, zip.length / 2));
        assertDoesNotThrow(baseline::execute);
        String written = Files.readString(file());
        assertTrue(written.contains("\"path\": \"a.properties\""), written);
        assertTrue(written.substring(written.indexOf("\"gaps\"")).contains("\"path\": \"a.zip\""), written);
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    @MojoParameter(name = "baseline", value = "old/known.json")
    void writesWhereItIsTold(BaselineMojo baseline) {
        assertDoesNotThrow(baseline::execute);
        assertTrue(Files.exists(folder.resolve("old/known.json")));
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void unknownVersionIsAnErrorThatNamesTheFile(ScanMojo scan) throws IOException {
        project.write(".stripe-keys/baseline.json", "{\"version\": 2}");
        String message =
                assertThrows(MojoExecutionException.class, scan::execute).toString();
        assertTrue(message.contains(file() + " cannot be read: not a baseline"), message);
        assertTrue(message.contains("\"version\" is \"2\""), message);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "baseline", value = "known.json")
    void missingBaselineThatWasNamedIsAnError(ScanMojo scan) {
        String message =
                assertThrows(MojoExecutionException.class, scan::execute).toString();
        assertTrue(message.contains("known.json does not exist"), message);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "failOnStale", value = "true")
    void staleBaselineFailsIfItIsToldTo(ScanMojo scan) throws IOException {
        project.write("a.properties", "").write(".stripe-keys/baseline.json", """
                {"version": 1, "fingerprints": "v1", "entries": [
                {"fingerprint": "v1:x", "ruleId": "secret-key-live", "path": "a.properties"},
                {"fingerprint": "v1:x", "ruleId": "secret-key-live", "path": "target/a.jar!/a.properties"}]}
                """);
        String message = assertThrows(MojoFailureException.class, scan::execute).toString();
        assertTrue(message.contains("The baseline is stale: 1 entry no longer matches"), message);
        assertEquals("findings", project.report().outcome());
        assertTrue(project.report().json().toString().contains("\"kind\":\"stale-baseline\""));
        assertEquals(
                List.of("a.properties:0 secret-key-live info server"),
                project.report().findings());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "failOnStale", value = "true")
    void renamedArchiveHasMovedAndIsNotFixedToo(ScanMojo scan) throws IOException {
        Secret secret = new Secret(Keys.key("sk_live"));
        project.write("a.properties", "")
                .write("lib/b.zip", Archives.zip(new Archives.Entry("a.properties", Tokens.fill(LEAK))))
                .write(".stripe-keys/baseline.json", """
                {"version": 1, "fingerprints": "v1", "entries": [
                {"fingerprint": "%s", "ruleId": "secret-key-live", "path": "lib/a.zip!/a.properties"}]}
                """.formatted(Salt.DEFAULT.fingerprint(secret)));
        assertDoesNotThrow(scan::execute);
        assertEquals("clean", project.report().outcome());
        assertEquals(1, project.report().findings().size(), project.report().findings()::toString);
        assertTrue(project.report().json().toString().contains("moved here from lib/a.zip"));
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void wrongSuppressionIsAnErrorThatNamesTheLine(ScanMojo scan) throws IOException {
        project.write(".stripe-keys/suppressions.yml", "\n- ruel: secret-key-live\n");
        String message =
                assertThrows(MojoExecutionException.class, scan::execute).toString();
        assertTrue(message.contains("suppressions.yml cannot be read: line 2: unknown key \"ruel\""), message);
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void suppressedFindingPassesTheBuild(ScanMojo scan) throws IOException {
        project.write(".stripe-keys/suppressions.yml", """
                - path: a.properties
                  reason: rolled, waits for the release
                  owner: payments
                  expires: %s
                """.formatted(
                        LocalDate.now(ZoneOffset.UTC).plusDays(30)));
        assertDoesNotThrow(scan::execute);
        assertEquals("clean", project.report().outcome());
        assertEquals(
                "payments",
                project.report()
                        .json()
                        .getAsJsonArray("findings")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("suppression")
                        .get("owner")
                        .getAsString());
    }
}

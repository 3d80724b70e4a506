package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project has accepted counts for what git alone knows too, and is not gone because git ignores it. */
@MojoTest
final class BaselineInGitTest {
    private static final String POM = "<project/>";
    private static final String LEAK = "stripe=@sk_live@\n";

    @TempDir
    private Path folder;

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject module;

    private SmallProject project;
    private GitRepository repository;

    /** A branch of a project that has accepted a credential. */
    @BeforeEach
    void make() throws IOException {
        project = SmallProject.in(folder, session, module);
        repository = GitRepository.init(folder).write("pom.xml", "").commit("base");
        repository.git("checkout", "--quiet", "-b", "feature");
        repository.write("old/a.properties", LEAK);
    }

    private void accept(BaselineMojo baseline) throws IOException {
        assertDoesNotThrow(baseline::execute);
        repository.commit("accepted");
        repository.git("branch", "--force", "main");
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void movingWhatIsKnownBlocksNeitherACommitNorABranch(
            BaselineMojo baseline,
            @InjectMojo(goal = "scan", pom = POM) @MojoParameter(name = "since", value = "main") ScanMojo since,
            @InjectMojo(goal = "scan", pom = POM) @MojoParameter(name = "staged", value = "true") ScanMojo staged)
            throws IOException {
        accept(baseline);
        repository.git("mv", "old", "new");
        assertDoesNotThrow(staged::execute);
        assertDoesNotThrow(since::execute);
        assertTrue(project.report().findings().get(0).startsWith("new/a.properties:1 secret-key-live info"));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void copyingWhatIsKnownToASecondPlaceIsNew(
            BaselineMojo baseline,
            @InjectMojo(goal = "scan", pom = POM) @MojoParameter(name = "since", value = "main") ScanMojo since)
            throws IOException {
        accept(baseline);
        repository.write("new/a.properties", LEAK);
        assertThrows(MojoFailureException.class, since::execute);
        assertEquals(
                "new/a.properties:1 secret-key-live high server",
                project.report().findings().get(0));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void scanOfAFolderSpeaksForThatFolderOnly(
            BaselineMojo baseline,
            @InjectMojo(goal = "scan", pom = POM) @MojoParameter(name = "failOnStale", value = "true") ScanMojo scan)
            throws IOException {
        accept(baseline);
        Path file = folder.resolve(".stripe-keys/baseline.json");
        String all = Files.readString(file);
        repository.write(".stripe-keys/suppressions.yml", entry("old/none/**") + entry("sub/none/**"));
        Files.delete(folder.resolve("old/a.properties"));
        project = SmallProject.in(Files.createDirectory(folder.resolve("sub")), session, module)
                .write("b", "");
        assertDoesNotThrow(scan::execute);
        assertEquals(
                List.of(".stripe-keys/suppressions.yml stale-suppression"),
                project.report().problems());
        assertDoesNotThrow(baseline::execute);
        assertEquals(all, Files.readString(file));
    }

    private static String entry(String path) {
        return "- path: %s\n  reason: wiped every night\n  owner: me\n  expires: %s\n"
                .formatted(path, LocalDate.now(ZoneOffset.UTC).plusDays(9));
    }

    @Test
    @InjectMojo(goal = "baseline", pom = POM)
    void whatGitIgnoresNowIsNotCalledFixed(
            BaselineMojo baseline,
            @InjectMojo(goal = "scan", pom = POM) @MojoParameter(name = "failOnStale", value = "true") ScanMojo scan)
            throws IOException {
        accept(baseline);
        repository.git("rm", "--quiet", "--cached", "-r", "old");
        repository.write(".gitignore", "old/*.properties\n");
        assertDoesNotThrow(scan::execute);
        assertEquals(0, project.report().findings().size());
    }
}

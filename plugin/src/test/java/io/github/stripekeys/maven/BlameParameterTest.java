package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
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

@MojoTest
final class BlameParameterTest {
    private static final String POM = "<project/>";

    @TempDir
    private Path folder;

    @Inject
    private MavenSession session;

    @Inject
    private MavenProject module;

    private SmallProject project;

    @BeforeEach
    void commitALeak() throws IOException {
        project = SmallProject.in(folder, session, module);
        GitRepository repository = GitRepository.init(folder).write("a.properties", "stripe=@sk_live@\n");
        repository.git("add", ".");
        repository.git("commit", "-qm", "x", "--author", "Ann <ann@shop.test>", "--date", "2024-01-31T10:00:00+0100");
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    void isTheNameUsually(ScanMojo scan) {
        assertThrows(MojoFailureException.class, scan::execute);
        assertEquals("\"Ann\"", written().getAsJsonObject().get("author").toString());
        assertEquals(
                "\"2024-01-31T10:00:00+01:00\"",
                written().getAsJsonObject().get("date").toString());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "blame", value = "email")
    void isTheAddressTooIfAsked(ScanMojo scan) {
        assertThrows(MojoFailureException.class, scan::execute);
        assertEquals(
                "\"Ann <ann@shop.test>\"",
                written().getAsJsonObject().get("author").toString());
    }

    @Test
    @InjectMojo(goal = "scan", pom = POM)
    @MojoParameter(name = "blame", value = "never")
    void canBeSwitchedOff(ScanMojo scan) {
        assertThrows(MojoFailureException.class, scan::execute);
        assertTrue(written().isJsonNull());
    }

    private JsonElement written() {
        return project.report()
                .json()
                .getAsJsonArray("findings")
                .get(0)
                .getAsJsonObject()
                .get("written");
    }
}

package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A change is judged by what its base has accepted, and what it does to the gate is told. */
final class GateChangesTest {
    private static final String KEY = "src/main/java/B.java";

    private final GitRepository repository;

    private GateProject project;

    GateChangesTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        repository
                .write(".gitignore", "target/\n")
                .write("pom.xml", "<project>\n</project>\n")
                .commit("base");
        repository.git("checkout", "--quiet", "-b", "feature");
        project = GateProject.of(repository);
    }

    @Test
    void cannotPutItsOwnKeyIntoTheBaseline() throws IOException, ScanException {
        repository.write(KEY, "class B { String k = \"@sk_live:3@\"; }");
        project.writeBaseline();
        repository.commit("accepted by itself");
        ScanResult since = project.scan(ScanMode.since("main"));
        assertEquals(Outcome.FINDINGS, since.outcome());
        assertEquals(List.of(KEY + ":1"), GateProject.blocking(since));
        assertEquals(
                List.of(".stripe-keys/baseline.json:5 this change adds secret-key-live at " + KEY
                        + " to the baseline, which counts once it is merged"),
                notes(since));
        repository.git("checkout", "--quiet", "main");
        repository.git("merge", "--quiet", "feature");
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.since("HEAD")).outcome());
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.TREE).outcome());
    }

    @Test
    void cannotSuppressItsOwnKey() throws IOException, ScanException {
        LocalDate end = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        repository
                .write(KEY, "class B { String k = \"@sk_live:3@\"; }")
                .write(
                        ".stripe-keys/suppressions.yml",
                        "- path: '**'\n  reason: it is only a test\n  owner: me\n  expires: " + end + "\n");
        repository.git("add", "--all");
        ScanResult staged = project.scan(ScanMode.STAGED);
        assertEquals(List.of(KEY + ":1"), GateProject.blocking(staged));
        assertEquals(
                List.of(".stripe-keys/suppressions.yml:1 this change suppresses path ** (owner me),"
                        + " which counts once it is merged"),
                notes(staged));
    }

    @Test
    void cannotChangeTheScanUnnoticed() throws IOException, ScanException {
        repository
                .write("pom.xml", "<project>\n<stripe-keys.skip>true</stripe-keys.skip>\n</project>\n")
                .write(".mvn/maven.config", "-Dstripe-keys.failOn=never\n")
                .commit("quiet");
        assertEquals(
                List.of(
                        ".mvn/maven.config:1 this change sets a parameter of the scan that judges it",
                        "pom.xml:2 this change sets a parameter of the scan that judges it"),
                notes(project.scan(ScanMode.since("main"))));
    }

    @Test
    void knowsWhatIsBeingMerged() throws IOException, ScanException {
        repository.write("README.md", "feature").commit("feature");
        repository.git("checkout", "--quiet", "main");
        repository
                .write("README.md", "main")
                .write("frommain.properties", "k=@sk_live:4@\n")
                .commit("main");
        repository.git("checkout", "--quiet", "feature");
        assertThrows(IOException.class, () -> repository.git("merge", "--quiet", "main"));
        repository.write("README.md", "both").git("add", "--all");
        assertEquals(List.of(), GateProject.blocking(project.scan(ScanMode.STAGED)));
        repository.write("README.md", "both @sk_live:5@").git("add", "--all");
        assertEquals(List.of("README.md:1"), GateProject.blocking(project.scan(ScanMode.STAGED)));
    }

    @Test
    void saysWithWhatItCompared() throws IOException, ScanException {
        repository.write("a.txt", "a").commit("change");
        String base = repository.git("rev-parse", "main");
        assertEquals(base, project.scan(ScanMode.since("main")).scope().base());
        assertEquals(
                repository.git("rev-parse", "HEAD"),
                project.scan(ScanMode.STAGED).scope().base());
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void opensNoLinkAndNoPipe() throws IOException, InterruptedException, ScanException {
        Path policy = Files.createDirectories(repository.folder().resolve(".stripe-keys"));
        Path secret = Files.writeString(repository.beside("elsewhere"), "a line that nobody should see: [\n");
        for (String name : List.of("salt", "suppressions.yml", "baseline.json")) {
            for (Path target : List.of(Path.of("/dev/zero"), secret)) {
                Path link = Files.createSymbolicLink(policy.resolve(name), target);
                ScanException failure = assertThrows(ScanException.class, () -> project.scan(ScanMode.TREE));
                assertTrue(
                        String.valueOf(failure.getMessage()).endsWith("cannot be read: it is a link"),
                        failure::toString);
                Files.delete(link);
            }
            pipe(policy.resolve(name));
            assertThrows(ScanException.class, () -> project.scan(ScanMode.TREE));
            Files.delete(policy.resolve(name));
        }
        Files.writeString(policy.resolve("salt"), "\n");
        ScanException empty = assertThrows(ScanException.class, () -> project.scan(ScanMode.TREE));
        assertTrue(String.valueOf(empty.getMessage()).contains("is empty"), empty::toString);
        Files.delete(policy.resolve("salt"));
        Files.delete(policy);
        Path outside = Files.createDirectories(repository.beside("outside"));
        Files.writeString(outside.resolve("salt"), "x");
        Files.createSymbolicLink(policy, outside);
        assertThrows(ScanException.class, () -> project.scan(ScanMode.TREE));
        Files.delete(policy);
        pipe(Files.createDirectories(repository.folder().resolve("sub")).resolve(".gitignore"));
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.TREE).outcome());
    }

    private static void pipe(Path file) throws IOException, InterruptedException {
        assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    }

    private static List<String> notes(ScanResult result) {
        return result.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.GATE_CHANGED)
                .map(problem -> problem.path() + ":" + problem.line() + " " + problem.message())
                .toList();
    }
}

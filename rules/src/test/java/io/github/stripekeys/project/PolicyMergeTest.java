package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.NewRepository;
import io.github.stripekeys.testing.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a team writes down to accept findings, merged by git and read again. */
final class PolicyMergeTest {
    private static final String SUPPRESSIONS = ".stripe-keys/suppressions.yml";

    private final GitRepository repository;

    private GateProject project;

    PolicyMergeTest(@NewRepository GitRepository repository) {
        this.repository = repository;
    }

    @BeforeEach
    void make() throws IOException {
        project = GateProject.of(repository);
        repository
                .write(".gitattributes", ".stripe-keys/* merge=union\n")
                .write("a.properties", "stripe=@sk_live@\n")
                .write("b.properties", "stripe=@sk_live:2@\n")
                .write("c.properties", "stripe=@sk_live:3@\n")
                .write(".gitignore", "target/\n");
    }

    @Test
    void entriesOfTwoBranchesSurviveAUnionMerge() throws IOException, ScanException {
        repository.write(SUPPRESSIONS, entry("c.properties")).commit("base");
        repository.git("checkout", "--quiet", "-b", "other");
        repository
                .write(SUPPRESSIONS, entry("c.properties") + entry("a.properties"))
                .commit("theirs");
        repository.git("checkout", "--quiet", "main");
        repository
                .write(SUPPRESSIONS, entry("c.properties") + entry("b.properties"))
                .commit("ours");
        repository.git("merge", "--quiet", "--no-edit", "other");
        assertEquals(
                3,
                Files.readString(repository.folder().resolve(SUPPRESSIONS))
                        .lines()
                        .count());
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.TREE).outcome());
    }

    @Test
    void baselinesOfTwoBranchesSurviveAUnionMerge() throws IOException, ScanException {
        repository.git("add", ".gitattributes", ".gitignore");
        repository.git("commit", "--quiet", "--message=base");
        repository.git("checkout", "--quiet", "-b", "other");
        Files.move(repository.folder().resolve("b.properties"), repository.beside("b"));
        project.writeBaseline();
        repository.commit("theirs").git("checkout", "--quiet", "main");
        Files.move(repository.beside("b"), repository.folder().resolve("b.properties"));
        project.writeBaseline();
        repository.commit("ours").git("merge", "--quiet", "--no-edit", "other");
        assertEquals(Outcome.CLEAN, project.scan(ScanMode.TREE).outcome());
    }

    @ParameterizedTest
    @CsvSource({
        "a.zip!/in/x.properties",
        "a.zip!/in/**",
        "a.zip!/**",
        "**/x.properties",
        "'**!/in/*.properties'",
        "a.zip",
        "/a.zip!/in/x.properties"
    })
    void globsReachIntoArchives(String glob) throws IOException, ScanException {
        zip();
        repository.write(SUPPRESSIONS, entry(glob));
        assertEquals("suppressed", packed(project.scan(ScanMode.TREE)).status().id());
    }

    @ParameterizedTest
    @CsvSource({"b.zip!/in/**", "a.zip!/out/**", "'*.properties'", "in/x.properties"})
    void globsOfOtherPlacesDoNot(String glob) throws IOException, ScanException {
        zip();
        repository.write(SUPPRESSIONS, entry(glob));
        ScanResult result = project.scan(ScanMode.TREE);
        assertEquals("open", packed(result).status().id());
    }

    @Test
    void fileOfAnotherNameIsNotSilentlyLeftOut() throws IOException {
        repository.write(".stripe-keys/suppressions.yaml", entry("a.properties"));
        ScanException refused = assertThrows(ScanException.class, () -> project.scan(ScanMode.TREE));
        assertTrue(
                String.valueOf(refused.getMessage()).contains("its name must be suppressions.yml"), refused::toString);
    }

    @Test
    void listCanFailForWhatIsStale() throws IOException, ScanException {
        repository.write(SUPPRESSIONS, entry("a.properties"));
        assertTrue(list().isEmpty());
        repository.write(SUPPRESSIONS, entry("a.properties") + entry("gone.properties"));
        assertTrue(list().orElseThrow().message().contains("1 suppression is stale"), list()::toString);
        repository.write(SUPPRESSIONS, entry("a.properties")).write("b.txt", "# stripe-keys:allow webhook-secret\n");
        assertTrue(list().isPresent(), "a comment that does not count");
    }

    private Optional<BuildFailure> list() throws ScanException {
        return SuppressionList.of(project.projectScan(ScanMode.TREE, false, ReadOptions.ALL), project.log())
                .print();
    }

    private static Finding packed(ScanResult result) {
        return result.findings().stream()
                .filter(finding -> finding.location().entry() != null)
                .findFirst()
                .orElseThrow();
    }

    private void zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("in/x.properties"));
            zip.write(Tokens.fill("stripe=@sk_live:9@\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(repository.folder().resolve("a.zip"), bytes.toByteArray());
    }

    private static String entry(String path) {
        return "- {path: \"" + path + "\", reason: \"waits for the release\", owner: payments, expires: "
                + LocalDate.now(ZoneOffset.UTC).plusDays(20) + "}\n";
    }
}

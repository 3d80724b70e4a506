package io.github.stripekeys.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.json.ReportReader;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.testing.GitRepository;
import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report says which project it is about, and where its places are seen. */
class IdentificationTest {
    private static final String PAGE = "target/stripe-keys/report.json";

    @TempDir
    Path folder;

    private GitRepository repository;

    @BeforeEach
    void make() throws IOException {
        repository = GitRepository.init(folder.resolve("shop"))
                .write(".gitignore", "target/\n")
                .write("pay.yml", "stripe: @sk_live@\n")
                .commit("one");
        repository.git("remote", "add", "origin", "https://me:word@github.com/example/shop.git");
    }

    @Test
    void isKnownFromTheCheckout() throws IOException {
        ProjectIdentity identity = identity(Map.of());
        assertEquals("main", identity.branch());
        assertEquals("https://github.com/example/shop", identity.remote());
        assertEquals(
                repository.git("show", "-s", "--format=%cI", "HEAD").replace("+00:00", "Z"), identity.commitDate());
        assertEquals(null, identity.job());
    }

    @Test
    void takesTheBranchFromTheServiceWhereNoneIsCheckedOut() throws IOException {
        repository.git("checkout", "--quiet", "--detach");
        Map<String, String> variables = Map.of(
                "GITLAB_CI", "true", "CI_COMMIT_REF_NAME", "main", "CI_JOB_URL", "https://u:p@gitlab.com/a/-/jobs/1");
        assertEquals("main", identity(variables).branch());
        assertEquals("https://gitlab.com/a/-/jobs/1", identity(variables).job());
    }

    @Test
    void isNothingWithoutARepository() throws IOException {
        Path plain = Files.createDirectories(folder.resolve("plain"));
        assertEquals(ProjectIdentity.UNKNOWN, identity(plain, Map.of()));
    }

    @Test
    void isWrittenIntoTheReportWithLinksToCommittedLines() throws IOException, ScanException {
        repository.write("new.yml", "stripe: @sk_live:2@\n");
        GateProject.of(repository)
                .projectScan(ScanMode.TREE, false, ReadOptions.ALL)
                .run(BuildState.ofOneScan());
        String json = Files.readString(repository.folder().resolve(PAGE));
        assertTrue(json.contains("\"remote\": \"https://github.com/example/shop\""), json);
        assertTrue(json.contains("\"branch\": \"main\""), json);
        assertFalse(json.contains("word"), json);
        String html = ReportFormat.HTML.write(read(json));
        String commit = repository.git("rev-parse", "HEAD");
        assertTrue(html.contains("href=\"https://github.com/example/shop/blob/" + commit + "/pay.yml#L1\""), html);
        assertFalse(html.contains("new.yml#L1"), html);
    }

    @Test
    void hidesKeysInNames() throws IOException {
        String key = Keys.key("sk_live", 5, "short");
        repository.git("checkout", "--quiet", "-b", "try-" + key);
        repository.git("remote", "set-url", "origin", "https://github.com/example/" + key);
        assertFalse(identity(Map.of()).toString().contains(key.substring(10, 20)));
    }

    private static ScanResult read(String json) throws IOException {
        return ReportReader.read(json);
    }

    private ProjectIdentity identity(Map<String, String> variables) throws IOException {
        return identity(repository.folder(), variables);
    }

    private static ProjectIdentity identity(Path root, Map<String, String> variables) {
        ProjectRoot place = new ProjectRoot(root);
        return new Identification(new PlainFolder(root), place, variables)
                .at(place.checkout().flatMap(checkout -> checkout.commit()).orElse(null));
    }
}

package io.github.stripekeys.source.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hook of one repository may scan another, whose answers must not be the first one's. */
final class GitEnvironmentTest {
    @TempDir
    private Path folder;

    private Path outer;
    private Path inner;

    @BeforeEach
    void make() throws IOException {
        GitRepository origin = GitRepository.init(folder.resolve("origin")).commit("one");
        GitRepository repository = GitRepository.init(folder.resolve("outer"));
        repository.git("submodule", "--quiet", "add", origin.folder().toString(), "inner");
        outer = repository.folder();
        inner = outer.resolve("inner");
    }

    @Test
    void forgetsWhichRepositoryACallerIsIn() {
        Map<String, String> variables = prepared(inner, Map.of("GIT_DIR", "/x/.git", "GIT_WORK_TREE", "/x", "A", "b"));
        assertEquals("b", variables.get("A"));
        assertEquals("none", variables.get("GIT_ALLOW_PROTOCOL"));
        assertEquals(false, variables.containsKey("GIT_DIR"));
        assertEquals(inner.toString(), variables.get("GIT_WORK_TREE"));
    }

    @Test
    void keepsTheIndexOfACommitThatIsBeingMade() throws IOException {
        assertIndex(".git/index.lock", outer, ".git/index.lock");
        assertIndex(outer + "/.git/next-index-7.lock", outer, outer + "/.git/next-index-7.lock");
        String own = outer + "/.git/modules/inner/index";
        assertIndex(own, inner, own);
        assertIndex(folder + "/index", outer, folder + "/index");
        Path link = Files.createSymbolicLink(folder.resolve("link"), outer);
        assertIndex(outer + "/.git/index.lock", link, outer + "/.git/index.lock");
    }

    @Test
    void forgetsTheIndexOfAnotherRepository() {
        assertIndex("", inner, ".git/index");
        assertIndex("", inner, outer + "/.git/index");
        assertIndex("", outer, folder + "/origin/.git/index");
        assertIndex("", outer, "/nowhere/index");
    }

    private static void assertIndex(String expected, Path folder, String index) {
        assertEquals(expected, prepared(folder, Map.of("GIT_INDEX_FILE", index)).getOrDefault("GIT_INDEX_FILE", ""));
    }

    private static Map<String, String> prepared(Path folder, Map<String, String> before) {
        Map<String, String> variables = new HashMap<>(before);
        new GitEnvironment(folder).prepare(variables);
        return variables;
    }
}

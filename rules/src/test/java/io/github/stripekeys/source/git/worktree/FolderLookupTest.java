package io.github.stripekeys.source.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.source.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FolderLookupTest {
    @TempDir
    private Path base;

    @Test
    void seesWhatAScanWouldEnter() throws IOException {
        for (String path : List.of("a/x/B.java", "a/A.java", "a/target/C.java", "a/foreign/D.java", "b/E.java")) {
            Files.createDirectories(base.resolve(path).getParent());
            Files.writeString(base.resolve(path), path);
        }
        ProjectFiles lookup = new FolderLookup(base, Set.of(base.resolve("a/foreign")));
        assertEquals(List.of("a/A.java", "a/x/B.java"), lookup.listUnder("a/"));
        assertEquals(List.of(), lookup.listUnder("none/"));
        assertEquals(Optional.of("b/E.java"), lookup.text("b/E.java"));
        assertEquals(Optional.empty(), lookup.text("b"));
        assertEquals(Optional.empty(), lookup.text("b/none"));
    }

    @Test
    void leavesOutWhatIsLarge() throws IOException {
        Files.write(base.resolve("large.json"), new byte[(1 << 20) + 1]);
        assertEquals(Optional.empty(), new FolderLookup(base, Set.of()).text("large.json"));
    }

    /** A name that ends like a tracked one is another. */
    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void knowsWhatGitTracks(String version) throws IOException, InterruptedException {
        Sandbox sandbox = new Sandbox(base.toRealPath());
        sandbox.files("web/dist/pay.conf", "dist/pay.conf", "web/dist/other.conf");
        ProjectFiles lookup = new FolderLookup(sandbox.folder(), Set.of());
        assertFalse(lookup.isTracked("web/dist/pay.conf"), "there is no repository");
        sandbox.run("git", "init", "--quiet");
        sandbox.run("git", "add", "web/dist/pay.conf");
        sandbox.run("git", "update-index", "--index-version", version);
        lookup = new FolderLookup(sandbox.folder(), Set.of());
        assertTrue(lookup.isTracked("web/dist/pay.conf"));
        assertFalse(lookup.isTracked("dist/pay.conf"));
        assertFalse(lookup.isTracked("web/dist/other.conf"));
        assertTrue(new FolderLookup(sandbox.folder().resolve("web"), Set.of()).isTracked("dist/pay.conf"));
    }

    @Test
    void asksTheRepositoryThatAFileIsIn() throws IOException, InterruptedException {
        Sandbox outer = new Sandbox(base.toRealPath());
        outer.files("module/dist/a.js", "dist/b.js");
        outer.run("git", "init", "--quiet");
        outer.run("git", "add", "dist/b.js");
        Sandbox inner = new Sandbox(outer.folder().resolve("module"));
        inner.run("git", "init", "--quiet");
        inner.run("git", "add", "dist/a.js");
        ProjectFiles lookup = new FolderLookup(outer.folder(), Set.of());
        assertTrue(lookup.isTracked("module/dist/a.js"));
        assertTrue(lookup.isTracked("dist/b.js"));
        assertFalse(lookup.isTracked("module/dist/b.js"));
    }
}

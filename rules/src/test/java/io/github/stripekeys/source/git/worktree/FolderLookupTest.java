package io.github.stripekeys.source.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.ProjectFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}

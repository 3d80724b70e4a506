package io.github.stripekeys.source.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Gathered;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Sandbox;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileFilterTest {
    @TempDir
    private Path root;

    @Test
    void leavesOutWhatToolsWrite() throws IOException {
        new Sandbox(root)
                .files(
                        ".git/config",
                        "shop/.git",
                        "target/a.txt",
                        "shop/target/classes/a.txt",
                        "web/node_modules/a/b.js",
                        "src/main/java/com/acme/target/A.java",
                        "src/target/B.java",
                        "shop/src/main/resources/target/a.txt",
                        "targets/a.txt");
        Gathered gathered = new Gathered();
        ReadStatistics summary = Access.SAFEST.read(FileSetRequest.of(root), gathered);
        assertEquals(
                List.of(
                        "shop/src/main/resources/target/a.txt",
                        "src/main/java/com/acme/target/A.java",
                        "src/target/B.java",
                        "targets/a.txt"),
                gathered.paths());
        assertEquals(
                SkipCounts.NONE.plus(SkipReason.REPOSITORY, 2).plus(SkipReason.BUILD_OUTPUT, 3), summary.skipped());
    }

    @Test
    void tellsWhySomethingIsNotRead() throws IOException {
        new Sandbox(root).files("a.txt", "b/c.txt", "b/d.md", "node_modules/e.js");
        Files.createSymbolicLink(root.resolve("link"), root.resolve("a.txt"));
        ReadStatistics summary = Access.SAFEST.read(
                FileSetRequest.of(root, new ReadOptions(Globs.NONE, Globs.of(List.of("b/*.md")), true, 1, 100)),
                new Gathered());
        assertEquals(
                SkipCounts.NONE
                        .plus(SkipReason.EXCLUDED, 1)
                        .plus(SkipReason.BUILD_OUTPUT, 1)
                        .plus(SkipReason.NOT_A_FILE, 1),
                summary.skipped());
    }

    @Test
    void hasHiddenFiles() throws IOException {
        new Sandbox(root).files(".env", ".github/workflows/build.yml", ".gitignore");
        assertEquals(List.of(".env", ".github/workflows/build.yml", ".gitignore"), read(List.of(), List.of()));
    }

    @Test
    void hasWhatIsIncludedAndNotExcluded() throws IOException {
        new Sandbox(root).files("a.txt", "a.java", "b/a.txt", "b/c/a.java", "b/c/a.txt");
        assertEquals(List.of("a.txt", "b/a.txt", "b/c/a.txt"), read(List.of("**/*.txt"), List.of()));
        assertEquals(List.of("a.txt", "b/a.txt"), read(List.of("**/*.txt"), List.of("b/c/**")));
        assertEquals(List.of("a.java", "a.txt"), read(List.of(), List.of("b/")));
        assertEquals(List.of("a.txt"), read(List.of("*"), List.of("*.java")));
        assertEquals(List.of(), read(List.of("none"), List.of()));
    }

    @Test
    void tellsGlobsFromTheRootOrFromHome() throws IOException {
        new Sandbox(root).files("shop/a.txt", "shop/b.txt");
        Gathered gathered = new Gathered();
        Path shop = root.resolve("shop");
        Globs excludes = Globs.of(List.of("shop/a.txt"));
        Access.SAFEST.read(
                new FileSetRequest(
                        root,
                        List.of(shop),
                        Set.of(),
                        Set.of(),
                        List.of(),
                        root,
                        new ReadOptions(Globs.NONE, excludes, true, 1, Long.MAX_VALUE)),
                gathered);
        assertEquals(List.of("shop/b.txt"), gathered.paths());
        assertEquals(List.of("shop/a.txt", "shop/b.txt"), read(List.of("shop/*"), List.of("a.txt")));
    }

    @Test
    void leavesOutWhatIsForeign() throws IOException {
        new Sandbox(root).files("a/b/c.txt", "b/c.txt");
        Gathered gathered = new Gathered();
        Set<Path> foreign = Set.of(root.resolve("a/b"));
        Access.SAFEST.read(
                new FileSetRequest(
                        root,
                        List.of(root),
                        foreign,
                        Set.of(),
                        List.of(),
                        root,
                        new ReadOptions(Globs.NONE, Globs.NONE, true, 1, Long.MAX_VALUE)),
                gathered);
        assertEquals(List.of("b/c.txt"), gathered.paths());
    }

    private List<String> read(List<String> includes, List<String> excludes) {
        Gathered gathered = new Gathered();
        Globs in = Globs.of(includes);
        Globs out = Globs.of(excludes);
        Access.SAFEST.read(FileSetRequest.of(root, new ReadOptions(in, out, true, 1, Long.MAX_VALUE)), gathered);
        return gathered.paths();
    }
}

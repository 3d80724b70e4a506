package io.github.stripekeys.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.tree.Access;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Access.class)
final class WalkTest {
    @TempDir
    private static Path root;

    private static final Map<String, String> FILES = new TreeMap<>();

    private final Access access;

    WalkTest(Access access) {
        this.access = access;
    }

    @BeforeAll
    static void make() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            String path = "%d/%d/%s%d.txt".formatted(i % 7, i % 111, "deep/".repeat(i % 4), i);
            FILES.put(path, "x".repeat(i % 3000) + i);
            new Sandbox(root).file(path, FILES.get(path));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void readsEveryFileOnce(int threads) {
        Gathered gathered = new Gathered();
        ReadStatistics summary = access.read(tree(List.of(root), threads), gathered);
        assertEquals(FILES, gathered.contents());
        assertEquals(FILES.size(), gathered.blobs().size());
        long bytes = FILES.values().stream().mapToLong(String::length).sum();
        assertEquals(new ReadStatistics(FILES.size(), bytes, SkipCounts.NONE, List.of()), summary);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void readsARootWithinARootOnce(int threads) {
        Gathered gathered = new Gathered();
        access.read(tree(List.of(root, root.resolve("3/5"), root.resolve("3")), threads), gathered);
        assertEquals(List.copyOf(FILES.keySet()), gathered.paths());
    }

    @Test
    void saysThatARootDoesNotExist() {
        Gathered gathered = new Gathered();
        List<Path> roots = List.of(root.resolve("0"), root.resolve("none"));
        ReadStatistics summary = access.read(tree(roots, 2), gathered);
        assertEquals(List.of(new Problem("none/", Problem.Kind.UNREADABLE, "does not exist")), summary.problems());
        assertEquals(
                FILES.keySet().stream().filter(path -> path.startsWith("0/")).toList(), gathered.paths());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "paths are short")
    void goesAsDeepAsPathsCan(@TempDir Path deep) throws IOException, InterruptedException {
        new Sandbox(deep).run("mkdir", "-p", "d/".repeat(1000));
        new Sandbox(deep).run("touch", "d/".repeat(1000) + "a");
        Gathered gathered = new Gathered();
        assertEquals(List.of(), access.read(FileSetRequest.of(deep), gathered).problems());
        assertEquals(List.of("d/".repeat(1000) + "a"), gathered.paths());
        new Sandbox(deep).run("rm", "-r", "d"); // takes JUnit ten seconds
    }

    private static FileSetRequest tree(List<Path> roots, int threads) {
        return new FileSetRequest(
                root,
                roots,
                Set.of(),
                Set.of(),
                List.of(),
                root,
                new ReadOptions(Globs.NONE, Globs.NONE, true, threads, Long.MAX_VALUE));
    }
}

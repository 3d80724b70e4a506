package io.github.stripekeys.source.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Gathered;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactsTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @EnumSource(Access.class)
    void areReadWhereNobodyWalks(Access access) throws IOException {
        new Sandbox(root).files("a.txt", "target/a.jar", "target/b.jar");
        Locations locations = new Locations(new ConcurrentLinkedQueue<>());
        ReadStatistics summary = access.read(tree(List.of(root.resolve("target/a.jar")), 1), locations);
        assertEquals(
                Set.of(Location.file("a.txt"), new Location("target/a.jar", null, true)), Set.copyOf(locations.all()));
        assertEquals(2, summary.files());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void areReadWithAnyNumberOfThreads(int threads) throws IOException {
        new Sandbox(root).files("a.txt", "b/c.txt", "target/a.jar", "target/b.jar");
        Gathered gathered = new Gathered();
        List<Path> artifacts = List.of(root.resolve("target/a.jar"), root.resolve("target/b.jar"));
        Access.SAFEST.read(tree(artifacts, threads), gathered);
        assertEquals(List.of("a.txt", "b/c.txt", "target/a.jar", "target/b.jar"), gathered.paths());
    }

    @Test
    void areSkippedIfTheyAreNoFiles() throws IOException {
        Files.createDirectories(root.resolve("target/classes"));
        List<Path> artifacts = List.of(root.resolve("target/classes"), root.resolve("target/none.jar"));
        ReadStatistics summary = Access.SAFEST.read(tree(artifacts, 1), new Gathered());
        assertEquals(0, summary.files());
        assertEquals(List.of(), summary.problems());
    }

    private FileSetRequest tree(List<Path> artifacts, int threads) {
        return new FileSetRequest(
                root,
                List.of(root),
                Set.of(),
                Set.of(),
                artifacts,
                root,
                new ReadOptions(Globs.NONE, Globs.NONE, true, threads, Long.MAX_VALUE));
    }

    private record Locations(Queue<Location> all) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return true;
        }

        @Override
        public void read(Blob blob) {
            all.add(blob.location());
        }
    }
}

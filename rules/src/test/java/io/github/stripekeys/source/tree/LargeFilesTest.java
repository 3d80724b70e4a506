package io.github.stripekeys.source.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Gathered;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Sandbox;
import io.github.stripekeys.source.SkipCounts;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files here are sparse: they take no room. */
final class LargeFilesTest {
    private static final long SIZE = FileReader.LARGE + 1_000_000;
    private static final String SIGN = "here it is";

    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(longs = {0, (4 << 20) - 5, (4 << 20) + 15L * ((4 << 20) - BlobReader.OVERLAP) - 5, SIZE - 10})
    void areReadInTheWindowsThatAreWanted(long place) throws IOException {
        write(place);
        Looking looking = new Looking(new AtomicLong());
        assertEquals(
                new ReadStatistics(1, SIZE, SkipCounts.NONE, List.of()),
                Access.SAFEST.read(FileSetRequest.of(root), looking));
        long read = looking.read().get();
        assertTrue(read > 0 && read <= 8 << 20, () -> "read " + read);
    }

    @Test
    void areCountedAndNotLoadedOtherwise() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("large").toFile(), "rw")) {
            file.setLength(SIZE);
        }
        Looking looking = new Looking(new AtomicLong());
        assertEquals(
                new ReadStatistics(1, SIZE, SkipCounts.NONE, List.of()),
                Access.SAFEST.read(FileSetRequest.of(root), looking));
        assertEquals(0, looking.read().get());
    }

    @Test
    void areAProblemOverTheLimit() throws IOException {
        new Sandbox(root).file("a", "x".repeat(1000));
        new Sandbox(root).file("b", "x".repeat(1001));
        Gathered gathered = new Gathered();
        FileSetRequest tree = FileSetRequest.of(root, new ReadOptions(Globs.NONE, Globs.NONE, true, 1, 1000));
        ReadStatistics summary = Access.SAFEST.read(tree, gathered);
        assertEquals(List.of("a"), gathered.paths());
        Problem expected = new Problem("b", Problem.Kind.TOO_LARGE, "1,001 bytes, over the limit of 1,000");
        assertEquals(List.of(expected), summary.problems());
    }

    private void write(long place) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(root.resolve("large").toFile(), "rw")) {
            file.setLength(SIZE);
            file.seek(place);
            file.write(SIGN.getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Wants what holds the sign. */
    private record Looking(AtomicLong read) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(SIGN);
        }

        @Override
        public void read(Blob blob) {
            read.addAndGet(blob.length());
        }
    }
}

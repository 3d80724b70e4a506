package io.github.stripekeys.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.stripekeys.source.tree.Access;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailureTest {
    @TempDir
    private Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 16})
    void ofAReaderEndsTheScan(int threads) throws IOException {
        for (int i = 0; i < 200; i++) {
            new Sandbox(root).files(i % 20 + "/" + i);
        }
        FileSetRequest tree =
                FileSetRequest.of(root, new ReadOptions(Globs.NONE, Globs.NONE, true, threads, Long.MAX_VALUE));
        AssertionError broken = new AssertionError("broken");
        IllegalStateException failure = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThrows(IllegalStateException.class, () -> Access.SAFEST.read(tree, new Broken(broken))));
        assertSame(broken, Objects.requireNonNull(failure.getCause()).getCause());
    }

    /** Linux has a file that nobody can read from the start, not even root. */
    @Test
    void toReadAFileIsAProblem() {
        Path process = Path.of("/proc/self");
        assumeTrue(Files.exists(process.resolve("mem")));
        Globs memory = Globs.of(List.of("mem"));
        Globs folders = Globs.of(List.of("*/**"));
        FileSetRequest tree = FileSetRequest.of(process, new ReadOptions(memory, folders, true, 1, Long.MAX_VALUE));
        List<Problem> problems = Access.SAFEST.read(tree, new Gathered()).problems();
        assertEquals(List.of(new Problem("mem", Problem.Kind.UNREADABLE, "Input/output error")), problems);
    }

    @Test
    void toOpenAFileOrAFolderIsAProblem() throws IOException {
        new Sandbox(root).files("a", "b", "c/d");
        Files.setPosixFilePermissions(root.resolve("a"), PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(root.resolve("c"), PosixFilePermissions.fromString("---------"));
        assumeFalse(Files.isReadable(root.resolve("a")), "root can read everything");
        Gathered gathered = new Gathered();
        ReadStatistics summary = Access.SAFEST.read(FileSetRequest.of(root), gathered);
        assertEquals(List.of("b"), gathered.paths());
        assertEquals(
                List.of(
                        new Problem("a", Problem.Kind.UNREADABLE, "permission denied"),
                        new Problem("c", Problem.Kind.UNREADABLE, "permission denied")),
                summary.problems().stream().sorted().toList());
    }

    private record Broken(AssertionError failure) implements BlobReader {
        @Override
        public boolean wants(byte[] bytes, int length) {
            return true;
        }

        @Override
        public void read(Blob blob) {
            throw failure;
        }
    }
}

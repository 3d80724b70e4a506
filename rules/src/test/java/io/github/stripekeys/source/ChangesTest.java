package io.github.stripekeys.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.tree.Access;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a tree while it is read. */
@ParameterizedClass
@EnumSource(Access.class)
final class ChangesTest {
    @TempDir
    private Path root;

    private final Access access;

    ChangesTest(Access access) {
        this.access = access;
    }

    @Test
    void filesThatVanishAreNoProblem() throws IOException {
        for (int i = 0; i < 100; i++) {
            new Sandbox(root).files("a/" + i);
        }
        ReadStatistics summary = read(() -> delete("a"));
        assertEquals(1, summary.files());
        assertEquals(List.of(), summary.problems());
    }

    @Test
    void foldersThatVanishAreNoProblem() throws IOException {
        for (int i = 0; i < 20; i++) {
            new Sandbox(root).files(i + "/deep/" + i, i + "/" + i);
        }
        ReadStatistics summary = read(() -> {
            for (int i = 0; i < 20; i++) {
                delete(String.valueOf(i));
            }
        });
        assertEquals(1, summary.files());
        assertEquals(List.of(), summary.problems());
    }

    @Test
    void aFileThatGrowsHoldsUpNothing() throws IOException {
        for (int i = 0; i < 10; i++) {
            new Sandbox(root).file("a/" + i, "x".repeat(i * 20_000));
        }
        ReadStatistics summary = read(() -> {
            for (int i = 0; i < 10; i++) {
                append(root.resolve("a/" + i), "y".repeat(100_000));
            }
        });
        assertEquals(10, summary.files());
        assertEquals(List.of(), summary.problems());
        assertTrue(summary.bytes() >= 45 * 20_000, summary::toString);
    }

    /** Reads the tree and changes it with each blob. */
    private ReadStatistics read(Runnable change) {
        return access.read(FileSetRequest.of(root), new BlobReader() {
            @Override
            public boolean wants(byte[] bytes, int length) {
                return true;
            }

            @Override
            public void read(Blob blob) {
                change.run();
            }
        });
    }

    private void delete(String name) {
        Path folder = root.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                below.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> assertTrue(file.delete()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void append(Path file, String text) {
        try {
            Files.writeString(file, text, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

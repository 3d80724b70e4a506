package io.github.stripekeys.source.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.source.Sandbox;
import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The index file itself, without asking git, says what git says of it. */
final class IndexFileTest {
    private static final int SHA_1 = 20;
    private static final Instant CHANGED = Instant.ofEpochSecond(1_700_000_000, 123_456_789);

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void make() throws IOException, InterruptedException {
        sandbox = new Sandbox(folder.toRealPath());
        sandbox.run("git", "init", "--quiet");
    }

    private Path index() {
        return sandbox.folder().resolve(".git/index");
    }

    /** Names whose lengths need each number of NULs behind them, one longer than fits into its field, and some that share much. */
    private void add() throws IOException, InterruptedException {
        for (int i = 1; i <= 9; i++) {
            sandbox.file("n".repeat(i), "x".repeat(i));
        }
        String deep = "d".repeat(200) + "/";
        sandbox.file(deep.repeat(3) + "a", "");
        sandbox.file(deep.repeat(3) + "b/c", "");
        sandbox.file("z/ümlaut", "");
        sandbox.file("z-", "");
        Files.createSymbolicLink(sandbox.folder().resolve("link"), Path.of("z-"));
        try (var files = Files.walk(sandbox.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(CHANGED));
            }
        }
        sandbox.run("git", "add", ".");
        String id = sandbox.run("git", "hash-object", "-w", "n");
        String tooLong = "p".repeat(5000);
        sandbox.run("git", "update-index", "--add", "--cacheinfo", "100644," + id + "," + tooLong);
        sandbox.run("git", "update-index", "--add", "--cacheinfo", "160000," + id + ",submodule");
    }

    @ParameterizedTest
    @CsvSource({"2, false", "3, true", "4, false", "4, true"})
    void saysWhatGitSays(int version, boolean isExtended) throws IOException, InterruptedException {
        add();
        if (isExtended) {
            sandbox.file("later", "");
            sandbox.run("git", "add", "--intent-to-add", "later");
        }
        sandbox.run("git", "update-index", "--index-version", String.valueOf(version));
        assertEquals(version, Files.readAllBytes(index())[7]);
        List<IndexEntry> entries = IndexFile.read(index(), SHA_1).orElseThrow();
        assertEquals(debugged(), entries.stream().map(IndexFileTest::text).toList());
        List<String> asked = IndexFile.ask(new Git(sandbox.folder())).stream()
                .map(entry -> path(entry))
                .toList();
        assertEquals(entries.stream().map(IndexFileTest::path).toList(), asked);
    }

    private static String path(IndexEntry entry) {
        return new String(entry.path(), StandardCharsets.UTF_8);
    }

    private static String text(IndexEntry entry) {
        return "%s mtime: %d:%d size: %d".formatted(path(entry), entry.seconds(), entry.nanoseconds(), entry.size());
    }

    private List<String> debugged() throws IOException, InterruptedException {
        String debug = sandbox.run("git", "-c", "core.quotePath=false", "ls-files", "--debug");
        List<String> entries = new ArrayList<>();
        Pattern.compile("(?m)^(\\S+)\\n\\s+ctime:.*\\n\\s+(mtime: \\S+)\\n.*\\n.*\\n\\s+(size: \\d+)")
                .matcher(debug)
                .results()
                .forEach(found -> entries.add(found.group(1) + " " + found.group(2) + " " + found.group(3)));
        return entries;
    }

    @Test
    void doesNotReadWhatIsSplitCutOrNone() throws IOException, InterruptedException {
        add();
        byte[] whole = Files.readAllBytes(index());
        for (int length : List.of(3, 11, 100, 600)) {
            Files.write(index(), Arrays.copyOf(whole, length));
            assertEquals(Optional.empty(), IndexFile.read(index(), SHA_1));
        }
        for (byte version : new byte[] {1, 5}) {
            byte[] other = whole.clone();
            other[7] = version;
            Files.write(index(), other);
            assertEquals(Optional.empty(), IndexFile.read(index(), SHA_1));
        }
        byte[] none = whole.clone();
        none[0] = 'X';
        Files.write(index(), none);
        assertEquals(Optional.empty(), IndexFile.read(index(), SHA_1));
        Files.write(index(), whole);
        assertTrue(IndexFile.read(index(), SHA_1).isPresent());
        sandbox.run("git", "update-index", "--split-index");
        assertEquals(Optional.empty(), IndexFile.read(index(), SHA_1));
    }

    @Test
    void readsTheLongerIdsOfAnotherFormat(@TempDir Path other) throws IOException, InterruptedException {
        sandbox = new Sandbox(other.toRealPath());
        sandbox.run("git", "init", "--quiet", "--object-format=sha256");
        add();
        List<IndexEntry> entries = IndexFile.read(index(), 32).orElseThrow();
        assertEquals(debugged(), entries.stream().map(IndexFileTest::text).toList());
    }

    @Test
    void findsEachFileAndFolder() throws IOException, InterruptedException {
        add();
        Index index = Index.of(index(), SHA_1, new Git(sandbox.folder()));
        for (IndexEntry entry : index.entries()) {
            assertTrue(index.has(path(entry)), path(entry));
            assertFalse(index.has(path(entry) + "!"), path(entry));
            assertFalse(index.has(path(entry).substring(1)) && path(entry).length() > 9, path(entry));
        }
        assertEquals(List.of("submodule"), index.submodules());
        assertTrue(index.hasBelow("z/"));
        assertTrue(index.hasBelow("d".repeat(200) + "/"));
        assertFalse(index.hasBelow("a/"));
        assertFalse(index.hasBelow("n/"));
        assertFalse(index.hasBelow("zz/"));
        assertFalse(index.hasBelow("z/ümlaut/"));
        assertFalse(Index.of(sandbox.folder().resolve("none"), SHA_1, new Git(sandbox.folder()))
                .has("z-"));
    }

    @Test
    void knowsWhatIsUnchanged() throws IOException, InterruptedException {
        add();
        Index index = Index.of(index(), SHA_1, new Git(sandbox.folder()));
        Path first = sandbox.folder().resolve("n");
        assertTrue(index.isUnchanged("n", Files.readAttributes(first, BasicFileAttributes.class)));
        assertFalse(index.isUnchanged("link", Files.readAttributes(first, BasicFileAttributes.class)));
        Files.setLastModifiedTime(first, FileTime.from(CHANGED.plusSeconds(1)));
        assertFalse(index.isUnchanged("n", Files.readAttributes(first, BasicFileAttributes.class)));
        assertFalse(index.isUnchanged("none", Files.readAttributes(first, BasicFileAttributes.class)));
    }
}

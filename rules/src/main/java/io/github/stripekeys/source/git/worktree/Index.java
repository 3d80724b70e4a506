package io.github.stripekeys.source.git.worktree;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Which files are tracked. Immutable.
 *
 * @param entries sorted by their paths' bytes
 * @param written when
 */
record Index(List<IndexEntry> entries, Instant written) {
    private static final Index EMPTY = new Index(List.of(), Instant.MIN);

    /**
     * The index of this file.
     *
     * @param idLength of object ids, in bytes
     */
    static Index of(Path file, int idLength, Git git) {
        try {
            if (Files.notExists(file)) {
                return EMPTY;
            }
            Instant written = Files.getLastModifiedTime(file).toInstant();
            List<IndexEntry> entries = IndexFile.read(file, idLength).orElse(List.of());
            return new Index(entries.isEmpty() ? IndexFile.ask(git) : entries, written);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether this file is tracked. */
    boolean has(String path) {
        return find(bytes(path)) >= 0;
    }

    /** Whether a file below this folder is tracked; its path ends in {@code /}. */
    boolean hasBelow(String folder) {
        byte[] prefix = bytes(folder);
        int found = find(prefix);
        int next = found < 0 ? -found - 1 : found;
        return next < entries.size() && startsWith(entries.get(next).path(), prefix);
    }

    /** The paths of other repositories in this one. */
    List<String> submodules() {
        return entries.stream()
                .filter(IndexEntry::isSubmodule)
                .map(entry -> PathName.ofEntry(new String(entry.path(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** Whether a tracked file is as git last saw it. */
    boolean isUnchanged(String path, BasicFileAttributes file) {
        int found = find(bytes(path));
        return found >= 0 && entries.get(found).isUpToDate(file, written);
    }

    private int find(byte[] path) {
        int low = 0;
        int high = entries.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(entries.get(middle).path(), path);
            if (order == 0) {
                return middle;
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return -low - 1;
    }

    private static boolean startsWith(byte[] path, byte[] prefix) {
        return path.length >= prefix.length && Arrays.equals(path, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] bytes(String path) {
        return path.getBytes(StandardCharsets.UTF_8);
    }
}

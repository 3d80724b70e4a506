package io.github.stripekeys.source.git.worktree;

import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads the file in which git keeps what is tracked (git-scm.com/docs/index-format), versions 2 to 4. Not for one that is
 * split: the rest of that is in another file.
 */
final class IndexFile {
    private static final int SIGNATURE = 0x44495243;
    private static final int EXTENDED = 0x4000;
    private static final int LENGTH = 0xfff;
    private static final int LINK = 0x6c696e6b;
    private static final int STATUS = 40;

    private final ByteBuffer data;
    private final int idLength;
    private int version;

    private IndexFile(byte[] bytes, int idLength) {
        this.data = ByteBuffer.wrap(bytes);
        this.idLength = idLength;
    }

    /**
     * The entries in their order, which is that of their paths' bytes.
     *
     * @param idLength of object ids, in bytes
     * @return empty if the file is of a kind that is not read here
     */
    static Optional<List<IndexEntry>> read(Path file, int idLength) {
        try {
            return new IndexFile(Files.readAllBytes(file), idLength).entries();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private Optional<List<IndexEntry>> entries() {
        int signature = data.getInt();
        version = data.getInt();
        int count = data.getInt();
        if (signature != SIGNATURE || version < 2 || version > 4) {
            return Optional.empty();
        }
        List<IndexEntry> entries = new ArrayList<>(count);
        byte[] path = new byte[0];
        for (int i = 0; i < count; i++) {
            int start = data.position();
            data.position(start + STATUS + idLength);
            int flags = data.getShort();
            data.position(data.position() + ((flags & EXTENDED) != 0 ? 2 : 0));
            path = version == 4 ? compressed(path) : padded(start, flags & LENGTH);
            entries.add(entry(start, path));
        }
        return isSplit() ? Optional.empty() : Optional.of(entries);
    }

    /** The path, of which the length is known if it is not very long. */
    private byte[] padded(int start, int known) {
        byte[] path = known < LENGTH ? bytes(known) : untilNul();
        int length = data.position() - 1 - start;
        data.position(start + length + 8 - length % 8);
        return path;
    }

    /** The path without what it shares with the one before. */
    private byte[] compressed(byte[] before) {
        int b = data.get();
        int cut = b & 0x7f;
        while ((b & 0x80) != 0) {
            b = data.get();
            cut = ((cut + 1) << 7) + (b & 0x7f);
        }
        byte[] rest = untilNul();
        int kept = before.length - cut;
        byte[] path = Arrays.copyOf(before, kept + rest.length);
        System.arraycopy(rest, 0, path, kept, rest.length);
        return path;
    }

    private byte[] untilNul() {
        byte[] array = data.array();
        int start = data.position();
        int end = start;
        while (array[end] != 0) {
            end++;
        }
        return bytes(end - start);
    }

    /** So many, and past the NUL after them. */
    private byte[] bytes(int length) {
        int start = data.position();
        data.position(start + length + 1);
        return Arrays.copyOfRange(data.array(), start, start + length);
    }

    private IndexEntry entry(int start, byte[] path) {
        long seconds = Integer.toUnsignedLong(data.getInt(start + 8));
        int nanoseconds = data.getInt(start + 12);
        int mode = data.getInt(start + 24);
        int size = data.getInt(start + 36);
        return new IndexEntry(path, mode, seconds, nanoseconds, size);
    }

    private boolean isSplit() {
        while (data.remaining() > idLength + 8) {
            int name = data.getInt();
            if (name == LINK) {
                return true;
            }
            data.position(data.position() + data.getInt());
        }
        return false;
    }

    /** The entries that git lists, of which only the paths are known. */
    static List<IndexEntry> ask(Git git) throws IOException {
        return git.pieces("ls-files", "-z").stream()
                .map(path -> IndexEntry.unknown(path.getBytes(StandardCharsets.UTF_8)))
                .sorted((a, b) -> Arrays.compareUnsigned(a.path(), b.path()))
                .toList();
    }
}

package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Locale;

/** Reads files into one array, again and again. For one thread. */
final class FileReader {
    /** Files over this size are not loaded whole. */
    static final long LARGE = 64L << 20;

    private static final int USUAL = 64 << 10;
    private static final int KEPT = 16 << 20;
    private static final int CHUNK = 256 << 10;
    private static final String MORE_MEMORY = "set MAVEN_OPTS=-Xmx2g";

    private final FileSetRequest tree;
    private final BlobReader reader;
    private final Progress progress;
    private byte[] buffer = new byte[USUAL];

    /** Where the operating system writes to; Java would make one of its own for each size that is asked for. */
    private final ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);

    FileReader(FileSetRequest tree, BlobReader reader, Progress progress) {
        this.tree = tree;
        this.reader = reader;
        this.progress = progress;
    }

    /** Hands one file over, as it was when its size was asked for: what is added meanwhile is not waited for. */
    void read(Location location, DirectoryHandle folder, Path name, long size) throws IOException {
        String path = location.path();
        long limit = tree.options().maxFileSize();
        if (size > limit) {
            String message = String.format(Locale.ROOT, "%,d bytes, over the limit of %,d", size, limit);
            progress.problem(path, Problem.Kind.TOO_LARGE, message);
            return;
        }
        try (SeekableByteChannel channel = folder.open(name)) {
            if (size > LARGE) {
                readLarge(location, channel, size);
            } else {
                load(location, channel, (int) size);
            }
        }
        buffer = buffer.length > KEPT ? new byte[USUAL] : buffer;
    }

    private void readLarge(Location location, SeekableByteChannel channel, long size) throws IOException {
        progress.read(size);
        reader.read(location, ByteSource.of(channel, size));
    }

    private void load(Location location, SeekableByteChannel channel, int size) throws IOException {
        int length = 0;
        try {
            grow(size);
            length = fill(channel, 0, size == 0 ? USUAL : size);
            progress.read(length);
            reader.read(new Blob(location, buffer, length));
        } catch (OutOfMemoryError e) {
            buffer = new byte[0];
            String message = String.format(Locale.ROOT, "%,d bytes, too large for the heap; %s", size, MORE_MEMORY);
            progress.problem(location.path(), Problem.Kind.TOO_LARGE, message);
        }
    }

    /** Reads on from {@code start} in the array, to {@code end} or the end of the file; where it came to. */
    private int fill(SeekableByteChannel channel, int start, int end) throws IOException {
        int at = start;
        while (at < end) {
            int count = channel.read(chunk.clear().limit(Math.min(end - at, CHUNK)));
            if (count < 0) {
                return at;
            }
            chunk.flip().get(buffer, at, count);
            at += count;
        }
        return at;
    }

    private void grow(int size) {
        if (size > buffer.length) {
            buffer = new byte[size];
        }
    }
}

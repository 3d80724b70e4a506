package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
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
    /** Files over this size are looked at in windows before they are loaded. */
    static final long LARGE = 64L << 20;

    /** What fits an array. */
    private static final long LARGEST = Integer.MAX_VALUE - 8;

    private static final int USUAL = 64 << 10;
    private static final int KEPT = 16 << 20;
    private static final int WINDOW = 4 << 20;

    private static final int CHUNK = 256 << 10;

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
            boolean isLarge = size > LARGE;
            if (isLarge && !isWanted(channel)) {
                progress.read(size);
            } else if (isLarge && size > most()) {
                progress.problem(path, Problem.Kind.TOO_LARGE, tooLarge(size));
            } else {
                load(location, channel, (int) size);
            }
        }
        buffer = buffer.length > KEPT ? new byte[USUAL] : buffer;
    }

    private void load(Location location, SeekableByteChannel channel, int size) throws IOException {
        try {
            grow(size);
            int length = fill(channel, 0, size == 0 ? USUAL : size);
            progress.read(length);
            reader.read(new Blob(location, buffer, length));
        } catch (OutOfMemoryError e) {
            progress.problem(location.path(), Problem.Kind.TOO_LARGE, tooLarge(size));
        }
    }

    private boolean isWanted(SeekableByteChannel channel) throws IOException {
        grow(WINDOW);
        int length = fill(channel, 0, WINDOW);
        while (!reader.wants(buffer, length)) {
            int kept = Math.min(length, BlobReader.OVERLAP);
            System.arraycopy(buffer, length - kept, buffer, 0, kept);
            length = fill(channel, kept, WINDOW);
            if (length == kept) {
                return false;
            }
        }
        channel.position(0);
        return true;
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

    private static long most() {
        return Math.min(LARGEST, Math.max(LARGE, Runtime.getRuntime().maxMemory() / 4));
    }

    private static String tooLarge(long size) {
        long gibibytes = 4 * (size >> 30) + 2;
        String remedy = size > LARGEST
                ? "more than can be read whole: split or exclude it"
                : "too large for the heap; set MAVEN_OPTS=-Xmx%dg".formatted(gibibytes);
        return String.format(
                Locale.ROOT, "%,d bytes, with something like a key or an archive in them; %s", size, remedy);
    }
}

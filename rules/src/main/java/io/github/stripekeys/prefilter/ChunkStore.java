package io.github.stripekeys.prefilter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** The chunks of files, each once; forgets those that no file had for the longest time. For one thread. */
final class ChunkStore {
    /** What is kept of a chunk besides its content, and besides what grows with that and is no more. */
    private static final int OVERHEAD = 1 << 12;

    private final long mostBytes;
    private final Map<Long, Chunk> byKey = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;
    private long lastId = Chunk.NO_CHUNK;

    /**
     * An empty store.
     *
     * @param mostBytes of memory that it takes
     */
    ChunkStore(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether a file of this length is not worth it, since it would leave no room for another version. */
    boolean isTooSmallFor(int length) {
        return 3L * length > mostBytes;
    }

    /** The chunks of a file, from its start to its end. */
    List<Chunk> divide(byte[] file, int length) {
        List<Chunk> chunks = new ArrayList<>();
        @Nullable Chunk previous = null;
        for (int start = 0; start < length; ) {
            @Nullable Chunk expected = previous == null ? null : byKey.get(previous.next());
            Chunk chunk = expected != null && expected.isAt(file, length, start)
                    ? expected
                    : find(file, length, start, previous);
            chunks.add(chunk);
            previous = chunk;
            start += chunk.length();
        }
        forget();
        return chunks;
    }

    private Chunk find(byte[] file, int length, int start, @Nullable Chunk previous) {
        int end = Chunker.end(file, length, start);
        long key = key(file, start, end);
        @Nullable Chunk known = byKey.get(key);
        Chunk chunk = known != null && known.hasContent(file, start, end) ? known : add(key, file, start, end);
        if (end < length) {
            chunk.within();
        }
        if (previous != null) {
            previous.setNext(key);
        }
        return chunk;
    }

    private Chunk add(long key, byte[] file, int start, int end) {
        Chunk chunk = new Chunk(++lastId, Arrays.copyOfRange(file, start, end));
        @Nullable Chunk old = byKey.put(key, chunk);
        bytes += size(chunk) - (old == null ? 0 : size(old));
        return chunk;
    }

    private void forget() {
        var eldest = byKey.values().iterator();
        while (bytes > mostBytes && eldest.hasNext()) {
            bytes -= size(eldest.next());
            eldest.remove();
        }
    }

    /** How much memory it takes. */
    long bytes() {
        return bytes;
    }

    private static long size(Chunk chunk) {
        return 2L * chunk.length() + OVERHEAD;
    }

    private static long key(byte[] bytes, int start, int end) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, start, end - start);
        return sum.getValue() << Integer.SIZE | (end - start);
    }
}

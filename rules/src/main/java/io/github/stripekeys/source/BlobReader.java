package io.github.stripekeys.source;

import java.io.IOException;

/** What a {@link Source} hands its blobs to. Must be safe for use by many threads at once. */
public interface BlobReader {
    /** Whether these bytes, of a window of something large, are worth reading. Windows overlap by {@link #OVERLAP} bytes. */
    boolean wants(byte[] bytes, int length);

    /** Reads one blob; must not keep it. */
    void read(Blob blob);

    /**
     * Reads what is too large to be held in memory: those windows of it that are wanted.
     *
     * @throws IOException if the bytes cannot be read
     */
    default void read(Location location, ByteSource bytes) throws IOException {
        new Windows(this, location).read(bytes.stream(0, bytes.length()));
    }

    /** Bytes that two neighbouring windows of a large file share: more than any credential in any encoding. */
    int OVERLAP = 64 << 10;
}

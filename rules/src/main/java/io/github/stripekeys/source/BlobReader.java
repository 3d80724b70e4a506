package io.github.stripekeys.source;

/** What a {@link Source} hands its blobs to. Must be safe for use by many threads at once. */
public interface BlobReader {
    /**
     * Whether these bytes are worth reading whole. A source asks this for the windows of a file that it would rather
     * not load into memory; windows overlap by {@link #OVERLAP} bytes.
     */
    boolean wants(byte[] bytes, int length);

    /** Reads one blob; must not keep it. */
    void read(Blob blob);

    /** Bytes that two neighbouring windows of a large file share: more than any credential in any encoding. */
    int OVERLAP = 4096;
}

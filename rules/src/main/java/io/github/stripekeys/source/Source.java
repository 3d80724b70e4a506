package io.github.stripekeys.source;

/** Where blobs come from: a working tree, staged files, history, an archive. */
public interface Source {
    /**
     * Hands every blob to the reader, each once, in no particular order, from one or more threads, and returns when all
     * were read. What could not be read is in the result; nothing is thrown for it.
     */
    ReadStatistics read(BlobReader reader);
}

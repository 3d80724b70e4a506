package io.github.stripekeys.prefilter;

/**
 * Tells the same as {@link KeySearch}, of the versions of files in a history, one after the other: what a version has in common with
 * the last few is not looked at again. For one thread.
 */
public final class VersionSearch {
    /** Smaller files are looked at sooner than divided. */
    private static final int LEAST = 32 * Chunker.LEAST;

    private final KeySearch search;
    private final SignScanner scanner;
    private final ChunkStore store;
    private long searched;

    /**
     * Remembers nothing yet.
     *
     * @param mostBytes of memory for what is remembered; files of more than a third of it are searched as if they were alone
     */
    VersionSearch(KeySearch search, SignScanner scanner, long mostBytes) {
        this.search = search;
        this.scanner = scanner;
        this.store = new ChunkStore(mostBytes);
    }

    /** What the first bytes are signs of. */
    public Signs signs(byte[] bytes, int length) {
        if (length < LEAST || store.isTooSmallFor(length)) {
            return search.signs(bytes, length);
        }
        ChunkedFile file = new ChunkedFile(scanner, bytes, length, store.divide(bytes, length));
        Signs signs = file.signs();
        searched += file.searched();
        return signs;
    }

    /** How many bytes of all files in chunks were looked at, each time counted. */
    long searched() {
        return searched;
    }
}

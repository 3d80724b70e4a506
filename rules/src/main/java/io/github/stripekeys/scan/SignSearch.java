package io.github.stripekeys.scan;

import io.github.stripekeys.prefilter.KeySearch;
import io.github.stripekeys.prefilter.Signs;
import io.github.stripekeys.prefilter.VersionSearch;
import io.github.stripekeys.source.Blob;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The search for signs of keys in the blobs of a scan. In a history, where large files have versions that are nearly the same, each
 * thread remembers what it has seen in those before. Safe for use by many threads at once.
 */
final class SignSearch {
    /** So much is enough for a thread to remember several large scripts. */
    private static final long MOST_BYTES = 1 << 26;

    /** All threads together may take one in so many bytes of the memory. */
    private static final int SHARE = 8;

    private final KeySearch search;
    private final boolean hasVersions;
    private final long mostBytes;
    private final Map<Thread, VersionSearch> byThread = new ConcurrentHashMap<>();

    SignSearch(KeySearch search, ScanContext context) {
        this.search = search;
        this.hasVersions = context.scope().mode() == Scope.Mode.HISTORY;
        this.mostBytes = Math.min(
                MOST_BYTES,
                Runtime.getRuntime().maxMemory()
                        / SHARE
                        / Math.max(1, context.options().threads()));
    }

    Signs in(Blob blob) {
        return hasVersions
                ? byThread.computeIfAbsent(Thread.currentThread(), thread -> search.ofVersions(mostBytes))
                        .signs(blob.bytes(), blob.length())
                : search.signs(blob.bytes(), blob.length());
    }
}

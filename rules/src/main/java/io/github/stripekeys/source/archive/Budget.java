package io.github.stripekeys.source.archive;

/** How much of one file, with all archives in it, may still be expanded. For one thread. */
final class Budget {
    private final Bounds bounds;
    private long expanded;

    Budget(Bounds bounds) {
        this.bounds = bounds;
    }

    void spend(long bytes) throws OverBound {
        expanded += bytes;
        if (expanded > bounds.total()) {
            throw bounds.totalTooLarge();
        }
    }
}

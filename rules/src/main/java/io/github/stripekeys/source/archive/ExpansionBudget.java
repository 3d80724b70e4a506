package io.github.stripekeys.source.archive;

/** How much of one file, with all archives in it, may still be expanded. For one thread. */
final class ExpansionBudget {
    private final ArchiveLimits bounds;
    private long expanded;

    ExpansionBudget(ArchiveLimits bounds) {
        this.bounds = bounds;
    }

    void spend(long bytes) throws ArchiveLimitException {
        expanded += bytes;
        if (expanded > bounds.total()) {
            throw bounds.totalTooLarge();
        }
    }
}

package io.github.stripekeys.source.archive;

import java.util.HashSet;
import java.util.Set;

/** How much of one file, with all archives in it, may still be expanded, and which of these were. For one thread. */
final class ExpansionBudget {
    private final long total;
    private final Set<String> expandedArchives = new HashSet<>();
    private long expanded;

    /** The budget of a file of this size. */
    ExpansionBudget(ArchiveLimits limits, long size) {
        this.total = limits.total(size);
    }

    void spend(long bytes) throws ArchiveLimitException {
        expanded += bytes;
        if (expanded > total) {
            throw ArchiveLimits.totalTooLarge(total);
        }
    }

    /** Whether no archive of this content was expanded yet; now one is. */
    boolean isFirst(String sha256) {
        return expandedArchives.add(sha256);
    }
}

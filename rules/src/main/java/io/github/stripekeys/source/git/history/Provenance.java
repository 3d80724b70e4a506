package io.github.stripekeys.source.git.history;

import org.jspecify.annotations.Nullable;

/**
 * What a repository tells of something in its files.
 *
 * @param firstSeen where in the history it appeared, or null if no history was looked at
 * @param written who wrote the line that it is in today, or null if nobody asked, or git cannot tell
 */
public record Provenance(
        @Nullable FirstSeen firstSeen, @Nullable CommitInfo written) {
    /** Of what no repository was asked. */
    public static final Provenance UNKNOWN = new Provenance(null, null);
}

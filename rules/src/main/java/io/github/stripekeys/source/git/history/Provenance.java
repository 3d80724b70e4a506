package io.github.stripekeys.source.git.history;

import org.jspecify.annotations.Nullable;

/**
 * What a repository tells of something in its files.
 *
 * @param firstSeen where in the history it appeared, or null if no history was looked at
 * @param written who wrote the line that it is in today, or null if nobody asked, or git cannot tell
 * @param isCommitted whether the commit that is checked out has the file as it was scanned, and so the same lines
 */
public record Provenance(
        @Nullable FirstSeen firstSeen, @Nullable CommitInfo written, boolean isCommitted) {
    /** Of what no repository was asked. */
    public static final Provenance UNKNOWN = new Provenance(null, null);

    /** Of what is not known to be committed. */
    public Provenance(@Nullable FirstSeen firstSeen, @Nullable CommitInfo written) {
        this(firstSeen, written, false);
    }

    /** The same of a project that is a folder of another. */
    public Provenance under(String folder) {
        return firstSeen == null ? this : new Provenance(firstSeen.under(folder), written, isCommitted);
    }

    /** The same of a file that is as the commit has it. */
    public Provenance committed() {
        return new Provenance(firstSeen, written, true);
    }
}

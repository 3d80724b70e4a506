package io.github.stripekeys.source;

import org.jspecify.annotations.Nullable;

/**
 * What a repository tells of something in its files.
 *
 * @param firstSeen where in the history it appeared, or null if no history was looked at
 * @param written who wrote the line that it is in today, or null if nobody asked, or git cannot tell
 */
public record Past(@Nullable FirstSeen firstSeen, @Nullable Authored written) {
    /** Of what no repository was asked. */
    public static final Past UNKNOWN = new Past(null, null);
}

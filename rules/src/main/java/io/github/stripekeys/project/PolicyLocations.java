package io.github.stripekeys.project;

import org.jspecify.annotations.Nullable;

/**
 * Where a project says what it accepts.
 *
 * @param baseline the file's path, or null for the usual one if it is there
 * @param suppressions the file's path, or null for the usual one if it is there
 * @param deniesComments whether a comment beside a finding cannot suppress it
 */
public record PolicyLocations(
        @Nullable String baseline, @Nullable String suppressions, boolean deniesComments) {
    /** The usual files, if they are there. */
    public static final PolicyLocations USUAL = new PolicyLocations(null, null, false);
}

package io.github.stripekeys.maven;

import org.jspecify.annotations.Nullable;

/**
 * How the goals are told what the project has accepted.
 *
 * @param baseline the file's path, or null for the usual one if it is there
 * @param suppressions the file's path, or null for the usual one if it is there
 * @param deniesComments whether a comment beside a finding cannot suppress it
 */
record Acceptance(@Nullable String baseline, @Nullable String suppressions, boolean deniesComments) {
    /** The usual files, if they are there. */
    static final Acceptance USUAL = new Acceptance(null, null, false);
}

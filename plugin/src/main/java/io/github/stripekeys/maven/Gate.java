package io.github.stripekeys.maven;

import io.github.stripekeys.policy.FailOn;

/**
 * What makes a build fail.
 *
 * @param failOn the severity from which findings do
 * @param allowIncomplete whether it passes although something in scope could not be looked at
 * @param failOnStale whether a baseline does that has what is no longer there
 */
record Gate(FailOn failOn, boolean allowIncomplete, boolean failOnStale) {
    /** Of goals that do not judge. */
    static final Gate OPEN = new Gate(FailOn.NEVER, true, false);
}

package io.github.stripekeys.project;

import io.github.stripekeys.policy.FailOn;

/**
 * What makes a build fail.
 *
 * @param failOn the severity from which findings do
 * @param allowIncomplete whether it passes although something in scope could not be looked at
 * @param failOnStale whether a baseline does that has what is no longer there
 */
public record FailurePolicy(FailOn failOn, boolean allowIncomplete, boolean failOnStale) {
    /** Of goals that do not judge. */
    public static final FailurePolicy OPEN = new FailurePolicy(FailOn.NEVER, true, false);
}

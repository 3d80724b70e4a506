package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.source.ReadOptions;

/**
 * What a scan must know of the project to judge what it reads.
 *
 * @param toolVersion version of stripe-keys, for reports
 * @param options what a user said about reading
 * @param salt what fingerprints are keyed with
 * @param layout what tells who can see a place
 * @param coverage what the source holds, if everything in it can be read
 */
public record ScanContext(
        String toolVersion,
        Scope scope,
        FailOn failOn,
        ReadOptions options,
        Salt salt,
        Layout layout,
        Policy policy,
        Coverage coverage) {
    /** The same, with a source that holds this. */
    public ScanContext with(Coverage other) {
        return new ScanContext(toolVersion, scope, failOn, options, salt, layout, policy, other);
    }

    /** The same for this scope. */
    public ScanContext with(Scope other) {
        return new ScanContext(toolVersion, other, failOn, options, salt, layout, policy, coverage);
    }

    /** The same in a project that has accepted this. */
    public ScanContext with(Policy other) {
        return new ScanContext(toolVersion, scope, failOn, options, salt, layout, other, coverage);
    }

    /** The same with fingerprints that are keyed with this. */
    public ScanContext with(Salt other) {
        return new ScanContext(toolVersion, scope, failOn, options, other, layout, policy, coverage);
    }
}

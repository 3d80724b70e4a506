package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;

/**
 * What to scan, and how to judge it: everything a build tool can configure.
 *
 * @param toolVersion version of stripe-keys, for reports
 * @param archives whether what is packed in archives is read; if not, archives are skipped
 * @param salt what fingerprints are keyed with
 * @param layout what tells who can see a place
 * @param coverage what the source holds, if everything in it can be read
 */
public record ScanRequest(
        String toolVersion,
        Scope scope,
        FailOn failOn,
        boolean archives,
        Salt salt,
        Layout layout,
        Policy policy,
        Coverage coverage) {}

package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.policy.FailOn;

/**
 * What to scan, and how to judge it: everything a build tool can configure.
 *
 * @param toolVersion version of stripe-keys, for reports
 * @param archives whether what is packed in archives is read; if not, archives are skipped
 * @param salt what fingerprints are keyed with
 */
public record ScanRequest(String toolVersion, Scope scope, FailOn failOn, boolean archives, Salt salt) {}

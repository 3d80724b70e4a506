package io.github.stripekeys.scan;

import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Applies what a project accepts to what was found: once to a result, when all its parts are together. Comments beside findings alone
 * count earlier, as they decide which findings are one.
 */
public record AcceptanceStep(Policy policy) {
    /**
     * What was found, with the findings and gaps marked that the project accepts.
     *
     * @param coverage what was looked at, if all of it could be read
     */
    public ScanResult accept(ScanResult found, Coverage coverage) {
        ScanResult known = found.with(found.findings(), policy.markGaps(found.problems()));
        return known.with(policy.mark(known.findings(), known.hasGaps() ? Coverage.NONE : coverage));
    }

    /** The same of findings whose past is known, where what was rotated is closed. */
    public ScanResult acceptPast(ScanResult found, Coverage coverage) {
        ScanResult accepted = accept(found, coverage);
        return accepted.with(policy.markRotated(accepted.findings()));
    }

    /**
     * What was accepted, with what the policy knows of and nobody has found, if everything was looked at. No mark changes: what was not
     * accepted where it was found is not accepted here either.
     */
    public ScanResult withAbsent(ScanResult accepted, Coverage coverage) {
        if (!accepted.isWhole()) {
            return accepted;
        }
        List<Problem> all = new ArrayList<>(accepted.problems());
        all.addAll(policy.stale(accepted.findings(), accepted.problems(), coverage));
        all.addAll(policy.expiring(accepted.findings()));
        return accepted.with(policy.withFixed(accepted.findings(), coverage), all);
    }
}

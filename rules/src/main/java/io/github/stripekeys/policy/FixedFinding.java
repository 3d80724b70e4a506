package io.github.stripekeys.policy;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.policy.Baseline.Entry;
import io.github.stripekeys.rule.CredentialIdentity;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FindingEvidence;
import io.github.stripekeys.rule.PhysicalLocation;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import java.util.List;

/** Makes a finding of what is no longer there: as much of it as a baseline remembers. */
final class FixedFinding {
    private static final Region NOWHERE = new Region(0, 0, 0, 0);
    private static final String UNKNOWN = "…";

    private FixedFinding() {}

    static Finding of(Entry entry) {
        Rule rule = entry.rule();
        Location location = Location.parse(entry.path());
        return new Finding(
                        List.of(rule),
                        Severity.INFO,
                        new CredentialIdentity(
                                rule.kinds().stream().findFirst().orElse(Kind.SECRET),
                                rule.mode(),
                                null,
                                UNKNOWN,
                                "",
                                entry.fingerprint(),
                                0),
                        Exposures.byConvention(location.path()),
                        FindingEvidence.NONE,
                        new PhysicalLocation(location, NOWHERE),
                        rule.title() + ", no longer here; still in the baseline")
                .with(Status.FIXED);
    }
}

package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.detect.Candidate;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.PathExposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.source.Location;
import java.util.List;

/**
 * Makes findings of the candidates of one document. Immutable.
 *
 * @param salt what fingerprints are keyed with
 */
public record Judge(Salt salt) {
    /** One finding for each candidate. */
    public List<Finding> judge(Location location, List<Candidate> candidates) {
        Accounts accounts = Accounts.of(candidates);
        return candidates.stream()
                .map(candidate -> judge(location, candidate, accounts))
                .toList();
    }

    private Finding judge(Location location, Candidate candidate, Accounts accounts) {
        Credential credential = candidate.credential();
        Exposure exposure = exposure(location, candidate);
        Rule rule = Rules.brokenBy(credential);
        return new Finding(
                rule,
                rule.severities().on(exposure.surface()),
                credential.kind(),
                credential.mode(),
                credential.account().orElse(null),
                exposure,
                candidate.evidence(),
                location,
                candidate.region(),
                credential.redacted(),
                credential.prefix() + "…",
                salt.fingerprint(credential.secret()),
                credential.secret().length(),
                Message.of(rule, candidate) + accounts.remarkOn(credential),
                candidate.trace(),
                Status.OPEN);
    }

    private static Exposure exposure(Location location, Candidate candidate) {
        return location.isArtifact()
                ? new Exposure(Surface.ARTIFACT, "packed in what the build publishes")
                : PathExposure.of(location.path(), candidate.lineBefore());
    }
}

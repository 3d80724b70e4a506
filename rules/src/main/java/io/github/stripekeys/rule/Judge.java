package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.detect.Candidate;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.PathExposure;
import java.util.List;

/**
 * Makes findings of the candidates of one document. Immutable.
 *
 * @param salt what fingerprints are keyed with
 */
public record Judge(Salt salt) {
    /** One finding for each candidate. */
    public List<Finding> judge(String path, List<Candidate> candidates) {
        Accounts accounts = Accounts.of(candidates);
        return candidates.stream()
                .map(candidate -> judge(path, candidate, accounts))
                .toList();
    }

    private Finding judge(String path, Candidate candidate, Accounts accounts) {
        Credential credential = candidate.credential();
        Exposure exposure = PathExposure.of(path, candidate.lineBefore());
        Rule rule = Rules.brokenBy(credential);
        return new Finding(
                rule,
                rule.severities().on(exposure.surface()),
                credential.kind(),
                credential.mode(),
                credential.account().orElse(null),
                exposure,
                List.of(candidate.evidence()),
                path,
                candidate.region(),
                credential.redacted(),
                credential.prefix() + "…",
                salt.fingerprint(credential.secret()),
                credential.secret().length(),
                Message.of(rule, candidate) + accounts.remarkOn(credential),
                List.of(),
                Status.OPEN);
    }
}

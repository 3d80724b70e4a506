package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what was seen in one document. Immutable.
 *
 * @param salt what fingerprints are keyed with
 * @param exposures who can see what
 */
public record FindingFactory(Salt salt, Exposures exposures) {
    /** One finding for each candidate, with what is done with it, and one for each other usage that breaks a rule. */
    public List<Finding> judge(Location location, List<Candidate> candidates, List<CredentialUse> usages) {
        List<Finding> findings = new ArrayList<>();
        judge(location, candidates, usages, findings::add);
        return List.copyOf(findings);
    }

    /** Makes the same findings in the same order, one by one. */
    public void judge(
            Location location, List<Candidate> candidates, List<CredentialUse> usages, Consumer<Finding> findings) {
        AccountMismatch accounts = AccountMismatch.of(location, candidates);
        Map<Credential, CredentialIdentity> known = new HashMap<>();
        Map<Credential, List<CredentialUse>> used = usages.stream()
                .filter(usage -> usage.credential() != null)
                .collect(Collectors.groupingBy(usage -> Objects.requireNonNull(usage.credential())));
        Set<CredentialUse> others = new LinkedHashSet<>(usages);
        for (Candidate candidate : candidates) {
            List<CredentialUse> own = used.getOrDefault(candidate.credential(), List.of()).stream()
                    .filter(usage -> usage.isOf(candidate))
                    .toList();
            own.forEach(others::remove);
            CredentialIdentity identity = known.computeIfAbsent(
                    candidate.credential(), credential -> CredentialIdentity.of(credential, salt));
            findings.accept(judge(location, candidate, identity, accounts, own));
        }
        others.forEach(usage -> judge(location, usage).ifPresent(findings));
    }

    private Finding judge(
            Location location,
            Candidate candidate,
            CredentialIdentity identity,
            AccountMismatch accounts,
            List<CredentialUse> usages) {
        Credential credential = candidate.credential();
        Exposure exposure = exposures.classify(location, candidate.spot(), usages);
        Rule rule = Rules.ruleFor(credential);
        Stream<Violation> remarks = Stream.concat(
                new PlacementRules(location, exposure, accounts).remarksOn(candidate),
                usages.stream().flatMap(usage -> Violation.on(usage).stream()));
        return new Case(new PhysicalLocation(location, candidate.region()), exposure)
                .finding(
                        identity,
                        Stream.concat(
                                        Stream.of(new Violation(rule, Message.of(rule, candidate))),
                                        rule.isHarmless() ? Stream.empty() : remarks)
                                .toList(),
                        FindingEvidence.of(candidate, usages, accounts.places(candidate)));
    }

    private Optional<Finding> judge(Location location, CredentialUse usage) {
        Exposure exposure = exposures.classify(location, usage);
        boolean isHarmless = usage.use() == Use.KEY_OF_REQUEST && exposure.surface() != Surface.CLIENT;
        return Violation.on(usage)
                .filter(any -> !isHarmless)
                .map(remark -> new Case(new PhysicalLocation(location, usage.region()), exposure)
                        .finding(subject(usage, remark.rule()), List.of(remark.alone()), FindingEvidence.of(usage)));
    }

    private CredentialIdentity subject(CredentialUse usage, Rule rule) {
        @Nullable Credential credential = usage.credential();
        return credential == null
                ? CredentialIdentity.named(usage, rule, salt)
                : CredentialIdentity.of(credential, salt);
    }
}

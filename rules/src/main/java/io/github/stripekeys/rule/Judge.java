package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.detect.Candidate;
import io.github.stripekeys.detect.Usage;
import io.github.stripekeys.detect.Use;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Exposures;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes findings of what was seen in one document. Immutable.
 *
 * @param salt what fingerprints are keyed with
 * @param exposures who can see what
 */
public record Judge(Salt salt, Exposures exposures) {
    /** One finding for each candidate, with what is done with it, and one for each other usage that breaks a rule. */
    public List<Finding> judge(Location location, List<Candidate> candidates, List<Usage> usages) {
        Accounts accounts = Accounts.of(candidates);
        Map<Credential, List<Usage>> used = usages.stream()
                .filter(usage -> usage.credential() != null)
                .collect(Collectors.groupingBy(usage -> Objects.requireNonNull(usage.credential())));
        Set<Usage> others = new LinkedHashSet<>(usages);
        List<Finding> findings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<Usage> own = used.getOrDefault(candidate.credential(), List.of()).stream()
                    .filter(usage -> usage.isOf(candidate))
                    .toList();
            own.forEach(others::remove);
            findings.add(judge(location, candidate, accounts, own));
        }
        others.forEach(usage -> judge(location, usage).ifPresent(findings::add));
        return List.copyOf(findings);
    }

    private Finding judge(Location location, Candidate candidate, Accounts accounts, List<Usage> usages) {
        Credential credential = candidate.credential();
        Exposure exposure = exposures.of(location, candidate.spot(), usages);
        Rule rule = Rules.brokenBy(credential);
        Stream<Remark> remarks = Stream.concat(
                new Circumstances(location, exposure, accounts).remarksOn(candidate),
                usages.stream().flatMap(usage -> Remark.on(usage).stream()));
        return new Case(location, exposure, candidate.region())
                .finding(
                        Subject.of(credential, salt),
                        Stream.concat(
                                        Stream.of(new Remark(rule, Message.of(rule, candidate))),
                                        rule.isHarmless() ? Stream.empty() : remarks)
                                .toList(),
                        Proof.of(candidate, usages));
    }

    private Optional<Finding> judge(Location location, Usage usage) {
        Exposure exposure = exposures.of(location, usage);
        boolean isHarmless = usage.use() == Use.KEY_OF_REQUEST && exposure.surface() != Surface.CLIENT;
        return Remark.on(usage)
                .filter(any -> !isHarmless)
                .map(remark -> new Case(location, exposure, usage.region())
                        .finding(subject(usage, remark.rule()), List.of(remark.alone()), Proof.of(usage)));
    }

    private Subject subject(Usage usage, Rule rule) {
        @Nullable Credential credential = usage.credential();
        return credential == null ? Subject.named(usage, rule, salt) : Subject.of(credential, salt);
    }
}

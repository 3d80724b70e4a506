package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.stream.Stream;

/** How a finding was seen, the steps that lead to it, and the lines around it. */
record FindingEvidence(List<Evidence> evidence, List<Step> trace, Excerpt excerpt) {
    static FindingEvidence of(CredentialUse usage) {
        return new FindingEvidence(
                usage.evidence(), usage.trace(), usage.around().excerpt());
    }

    /** Of a candidate and what is done with it. */
    static FindingEvidence of(Candidate candidate, List<CredentialUse> usages) {
        return new FindingEvidence(
                Stream.concat(
                                candidate.evidence().stream(),
                                usages.stream().flatMap(usage -> usage.evidence().stream()))
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(candidate.trace().stream(), usages.stream().flatMap(usage -> usage.trace().stream()))
                        .distinct()
                        .toList(),
                candidate.excerpt());
    }
}

package io.github.stripekeys.rule;

import io.github.stripekeys.detect.Candidate;
import io.github.stripekeys.detect.Evidence;
import io.github.stripekeys.detect.Excerpt;
import io.github.stripekeys.detect.Step;
import io.github.stripekeys.detect.Usage;
import java.util.List;
import java.util.stream.Stream;

/** How a finding was seen, the steps that lead to it, and the lines around it. */
record Proof(List<Evidence> evidence, List<Step> trace, Excerpt excerpt) {
    static Proof of(Usage usage) {
        return new Proof(usage.evidence(), usage.trace(), usage.around().excerpt());
    }

    /** Of a candidate and what is done with it. */
    static Proof of(Candidate candidate, List<Usage> usages) {
        return new Proof(
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

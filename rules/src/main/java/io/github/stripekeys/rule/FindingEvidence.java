package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a finding was seen, the steps that lead to it, and the lines around it.
 *
 * @param excerpt the lines around it, without any credential; empty where there are no lines
 */
public record FindingEvidence(List<Evidence> evidence, List<Step> trace, Excerpt excerpt) {
    /** Of what nobody has seen. */
    public static final FindingEvidence NONE = new FindingEvidence(List.of(), List.of(), Excerpt.NONE);

    public FindingEvidence {
        evidence = List.copyOf(evidence);
        trace = List.copyOf(trace);
    }

    static FindingEvidence of(CredentialUse usage) {
        return new FindingEvidence(
                usage.evidence(), usage.trace(), usage.around().excerpt());
    }

    /**
     * Of a candidate and what is done with it.
     *
     * @param related other places that it has to do with
     */
    static FindingEvidence of(Candidate candidate, List<CredentialUse> usages, List<Step> related) {
        return new FindingEvidence(
                Stream.concat(
                                candidate.evidence().stream(),
                                usages.stream().flatMap(usage -> usage.evidence().stream()))
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.of(
                                candidate.trace().stream(),
                                usages.stream().flatMap(usage -> usage.trace().stream()),
                                related.stream())
                        .flatMap(steps -> steps)
                        .distinct()
                        .toList(),
                candidate.excerpt());
    }

    /** Of two that are one, with the lines around the first. */
    FindingEvidence plus(FindingEvidence other) {
        return new FindingEvidence(
                Stream.concat(evidence.stream(), other.evidence.stream())
                        .distinct()
                        .sorted()
                        .toList(),
                Stream.concat(trace.stream(), other.trace.stream()).distinct().toList(),
                excerpt);
    }

    FindingEvidence with(List<Step> steps) {
        return new FindingEvidence(evidence, steps, excerpt);
    }

    FindingEvidence with(Excerpt other) {
        return new FindingEvidence(evidence, trace, other);
    }
}

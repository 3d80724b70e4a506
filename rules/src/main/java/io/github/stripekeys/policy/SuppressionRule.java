package io.github.stripekeys.policy;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Findings that a project accepts on some terms, or a content that cannot be looked at: those that fit all that is said here; at
 * least one thing is.
 *
 * @param rule what they break, or null for anything
 * @param fingerprint their credential's, or null for any
 * @param path a glob over their places, or null for anywhere
 * @param sha256 the hash of a content that cannot be looked at, in hexadecimal digits, or null if it speaks of findings
 */
public record SuppressionRule(
        @Nullable Rule rule,
        @Nullable String fingerprint,
        @Nullable Glob path,
        @Nullable String sha256,
        SuppressionTerms terms) {
    /** The same for another path. */
    SuppressionRule withPath(Glob other) {
        return new SuppressionRule(rule, fingerprint, other, sha256, terms);
    }

    /** Whether it speaks of this finding. */
    public boolean fits(Finding finding) {
        return sha256 == null
                && (rule == null || finding.rules().contains(rule))
                && (fingerprint == null || fingerprint.equals(finding.fingerprint()))
                && (path == null
                        || path.matches(finding.path())
                        || path.matches(finding.location().displayPath()));
    }

    /** Whether it speaks of this gap. */
    public boolean fits(Problem problem) {
        String place = problem.path() == null ? "" : problem.path();
        return sha256 != null
                && sha256.equals(problem.sha256())
                && problem.isAcceptable()
                && (path == null
                        || path.matches(place)
                        || path.matches(Location.parse(place).path()));
    }

    /** Whether a scan has seen all that it could speak of. */
    public boolean isWithin(Coverage coverage) {
        return coverage.includes(path == null ? "" : path.toString());
    }

    /** What it speaks of, such as {@code rule webhook-secret, path docs/**}. */
    public String subject() {
        return Stream.of(
                        rule == null ? null : "rule " + rule.id(),
                        fingerprint == null ? null : "fingerprint " + fingerprint,
                        path == null ? null : "path " + path,
                        sha256 == null ? null : "sha256 " + sha256)
                .filter(Objects::nonNull)
                .map(Redaction::of)
                .collect(Collectors.joining(", "));
    }
}

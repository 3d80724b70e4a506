package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Problem;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a project accepts for some time, and says so in its file of suppressions. Immutable. */
public record Suppressions(List<SuppressionRule> allowances, List<Rotation> rotations) {
    /** Of a project that has none. */
    public static final Suppressions NONE = new Suppressions(List.of());

    private static final Comparator<SuppressionRule> LAST_FIRST = Comparator.comparing(
                    (SuppressionRule allowance) -> allowance.terms().expires())
            .reversed();

    public Suppressions {
        allowances = List.copyOf(allowances);
        rotations = List.copyOf(rotations);
    }

    /** Of a project that has rotated nothing. */
    public Suppressions(List<SuppressionRule> allowances) {
        this(allowances, List.of());
    }

    /** The finding, suppressed if it is accepted today; if it no longer is, or not like that, it says so. */
    Finding mark(Finding finding, LocalDate today) {
        List<SuppressionRule> fitting = allowances.stream()
                .filter(allowance -> finding.isOpen() && allowance.fits(finding))
                .sorted(LAST_FIRST)
                .toList();
        Optional<SuppressionTerms> terms = fitting.stream()
                .map(SuppressionRule::terms)
                .filter(each -> !each.isTooLong(SuppressionTerms.hardest(finding), today))
                .findFirst();
        if (terms.isPresent()) {
            return mark(finding, terms.get(), today);
        }
        return fitting.isEmpty()
                ? finding
                : finding.saying(tooLong(fitting.get(0).terms(), finding, today));
    }

    private static String tooLong(SuppressionTerms terms, Finding finding, LocalDate today) {
        return "not suppressed by " + terms.path() + ":" + terms.line() + ": "
                + terms.tooLong(SuppressionTerms.hardest(finding), today);
    }

    /** The finding, suppressed on these terms if they have not expired. */
    static Finding mark(Finding finding, SuppressionTerms terms, LocalDate today) {
        return terms.isExpired(today)
                ? finding.with(Status.OPEN, terms.on(today))
                        .saying("suppression expired on " + terms.expires() + " (owner: " + terms.owner() + ")")
                : finding.with(Status.SUPPRESSED, terms.on(today));
    }

    /** The problem, suppressed if it is a gap that is accepted today; if it no longer is, it says so. */
    Problem mark(Problem problem, LocalDate today) {
        List<SuppressionTerms> terms = allowances.stream()
                .filter(allowance -> allowance.fits(problem))
                .sorted(LAST_FIRST)
                .map(SuppressionRule::terms)
                .toList();
        if (terms.isEmpty()) {
            return problem;
        }
        SuppressionTerms last = terms.get(0);
        return last.isExpired(today)
                ? problem.saying("suppression expired on " + last.expires() + " (owner: " + last.owner() + ")")
                : problem.with(Problem.Acceptance.suppressed(
                        "until %s by %s: %s".formatted(last.expires(), last.owner(), last.reason())));
    }

    /** How many of the findings and gaps an allowance speaks of. */
    public static long hits(SuppressionRule allowance, List<Finding> findings, List<Problem> problems) {
        return hits(allowance, findings)
                + problems.stream().filter(allowance::fits).count();
    }

    /** How many of the findings an allowance speaks of. */
    private static long hits(SuppressionRule allowance, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.status() != Status.FIXED && allowance.fits(finding))
                .count();
    }

    /** A problem for each allowance that speaks of some of the findings and ends soon. */
    List<Problem> expiring(List<Finding> findings, LocalDate today) {
        return allowances.stream()
                .filter(allowance -> allowance.terms().isEnding(today) && hits(allowance, findings) > 0)
                .map(allowance -> new Problem(
                        allowance.terms().path(),
                        Problem.Kind.EXPIRING_SUPPRESSION,
                        allowance.terms().ending(allowance.subject(), today),
                        allowance.terms().line()))
                .toList();
    }

    /** A problem for each allowance that speaks of none of the findings, although they are all that it could speak of. */
    List<Problem> stale(List<Finding> findings, List<Problem> problems, Coverage coverage) {
        return allowances.stream()
                .filter(allowance -> hits(allowance, findings, problems) == 0 && allowance.isWithin(coverage))
                .map(allowance -> stale(allowance, findings))
                .toList();
    }

    /** A path that a rule could have meant: what is below it, or a name in any folder, if that has findings. */
    private static Optional<String> meant(SuppressionRule allowance, List<Finding> findings) {
        @Nullable Glob path = allowance.path();
        return path == null
                ? Optional.empty()
                : Stream.of(path + "/**", "**/" + path, path + "!/**")
                        .filter(glob -> findings.stream().anyMatch(allowance.withPath(Glob.of(glob))::fits))
                        .findFirst();
    }

    private static Problem stale(SuppressionRule allowance, List<Finding> findings) {
        SuppressionTerms terms = allowance.terms();
        Optional<String> meant = meant(allowance, findings);
        String message = "line %s: no finding has %s%s (owner %s)"
                .formatted(
                        terms.line(),
                        allowance.subject(),
                        meant.map(glob -> "; did you mean path " + glob + "?").orElse(" any more; delete the entry"),
                        terms.owner());
        return new Problem(terms.path(), Problem.Kind.STALE_SUPPRESSION, message);
    }
}

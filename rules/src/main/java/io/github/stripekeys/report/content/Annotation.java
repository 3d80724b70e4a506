package io.github.stripekeys.report.content;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Region;
import java.util.List;
import java.util.Optional;

/**
 * What a CI service shows beside the code for a finding. Like all that goes to a log, it has no part of the credential but
 * the prefix.
 *
 * @param region of the file; all 0 where there are no lines, or where they are those of something packed in the file
 * @param title what was found
 * @param message what it is and what to do about it, in a line
 */
public record Annotation(Level level, String path, Region region, String rule, String title, String message) {
    private static final Region NOWHERE = new Region(0, 0, 0, 0);

    /** How loud it is: an error if it fails the build, and nothing else is. */
    public enum Level {
        ERROR,
        WARNING,
        NOTICE;

        static Level of(Finding finding, FailOn failOn) {
            if (failOn.isReachedBy(finding)) {
                return ERROR;
            }
            return finding.severity().isAtLeast(Severity.LOW) ? WARNING : NOTICE;
        }
    }

    /** What is shown of a finding; empty for what is public by design, and fails nothing. */
    public static Optional<Annotation> of(Finding finding, FailOn failOn) {
        boolean isSilent = finding.isPublicByDesign() && !failOn.isReachedBy(finding);
        return isSilent ? Optional.empty() : Optional.of(shown(finding, failOn));
    }

    private static Annotation shown(Finding finding, FailOn failOn) {
        boolean isPacked = finding.location().entry() != null;
        Card card = new Card(List.of(finding));
        Advice advice = Advice.of(card);
        String dashboard =
                advice.dashboard() == null ? "" : " " + advice.dashboard().address();
        String message = "%s%s (%s). %s%s%s [%s, %s]"
                .formatted(
                        finding.message(),
                        isPacked ? " at " + finding.place() : "",
                        finding.prefix(),
                        advice.text(),
                        dashboard,
                        advice.inCode().isEmpty() ? "" : " Then: " + advice.inCode(),
                        finding.rule().id(),
                        finding.fingerprint());
        String reach = card.reachesClient() ? " " + card.audience().words() : "";
        return new Annotation(
                Level.of(finding, failOn),
                VisibleText.of(finding.path()),
                isPacked ? NOWHERE : finding.region(),
                finding.rule().id(),
                finding.rule().title() + reach,
                VisibleText.of(message));
    }

    /** What is shown beside the line that a problem is about. */
    public static Annotation of(Problem problem) {
        return new Annotation(
                Level.WARNING,
                VisibleText.of(String.valueOf(problem.path())),
                new Region(problem.line(), 1, problem.line(), 1),
                problem.kind().id(),
                "Stripe credentials: the gate changes",
                VisibleText.of(problem.message()));
    }

    public boolean hasLines() {
        return region.startLine() > 0;
    }
}

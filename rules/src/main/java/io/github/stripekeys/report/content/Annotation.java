package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Region;

/**
 * What a CI service shows beside the code for a finding. Like all that goes to a log, it has no part of the credential but
 * the prefix.
 *
 * @param region of the file; all 0 where there are no lines, or where they are those of something packed in the file
 * @param title what was found
 * @param message what it is and who can see it, in a line
 */
public record Annotation(Level level, String path, Region region, String rule, String title, String message) {
    private static final Region NOWHERE = new Region(0, 0, 0, 0);

    /** How loud it is; by severity alone, so that a line says the same whatever fails the build. */
    public enum Level {
        ERROR,
        WARNING,
        NOTICE;

        public static Level of(Severity severity) {
            return switch (severity) {
                case CRITICAL, HIGH -> ERROR;
                case MEDIUM -> WARNING;
                case LOW, INFO -> NOTICE;
            };
        }
    }

    public static Annotation of(Finding finding) {
        boolean isPacked = finding.location().entry() != null;
        String place = isPacked ? " at " + finding.place() : "";
        String message = "%s%s: %s %s, %s: %s"
                .formatted(
                        finding.message(),
                        place,
                        finding.prefix(),
                        finding.fingerprint(),
                        finding.exposure().surface().id(),
                        finding.exposure().because());
        return new Annotation(
                Level.of(finding.severity()),
                VisibleText.of(finding.path()),
                isPacked ? NOWHERE : finding.region(),
                finding.rule().id(),
                finding.rule().title(),
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

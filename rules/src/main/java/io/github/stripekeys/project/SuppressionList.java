package io.github.stripekeys.project;

import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.InlineSuppression;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.SuppressionRule;
import io.github.stripekeys.policy.SuppressionTerms;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.report.console.ConsoleLog;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.text.SuppressionCommentScanner;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Prints what suppresses findings, one line for each, those that somebody should look at as warnings.
 *
 * @param result what it suppresses, among others
 * @param coverage what was looked at
 * @param comments those of ours in all files
 */
public record SuppressionList(
        Policy policy,
        ScanResult result,
        Coverage coverage,
        List<SuppressionCommentScanner.Found> comments,
        SuppressionAge ages,
        ConsoleLog log) {
    /**
     * Scans for what is suppressed.
     *
     * @throws ScanException if the scan cannot run
     */
    public static SuppressionList of(ProjectScan scan, ConsoleLog log) throws ScanException {
        PolicyFiles files = scan.policyFiles().checked();
        Policy policy = files.read();
        SuppressionAge ages = new SuppressionAge(files.base(), policy.today());
        return new SuppressionList(policy, scan.look(policy), scan.coverage(), scan.comments(), ages, log);
    }

    /**
     * Prints the lines.
     *
     * @return why a build fails that wants to have none that are stale, over, or do not count; empty if there are none
     */
    public Optional<BuildFailure> print() {
        int faults = printAll();
        return faults == 0
                ? Optional.empty()
                : Optional.of(new BuildFailure(
                        Outcome.FINDINGS,
                        Summary.count(faults, "suppression")
                                + (faults == 1 ? " is" : " are")
                                + " stale, expired or invalid; see above"));
    }

    private int printAll() {
        int faults = 0;
        for (SuppressionRule allowance : policy.suppressions().allowances()) {
            long hits = Suppressions.hits(allowance, result.findings(), result.problems());
            faults += print(allowance.subject(), allowance.terms(), hits, allowance.isWithin(coverage));
        }
        for (SuppressionCommentScanner.Found comment : comments) {
            faults += print(comment);
        }
        if (!result.isWhole()) {
            log.warn("Incomplete scan: stale entries cannot be detected");
        }
        return faults;
    }

    private int print(SuppressionCommentScanner.Found found) {
        String path = found.location().displayPath();
        int line = found.pragma().line();
        InlineSuppression comment = InlineSuppression.of(path, found.pragma(), policy.today());
        String refusal = policy.refusal(comment);
        @Nullable SuppressionTerms terms = comment.terms();
        if (terms == null || !refusal.isEmpty()) {
            log.warn(VisibleText.of(path) + ":" + line + " ignored comment: " + VisibleText.of(refusal));
            return 1;
        }
        long hits = result.findings().stream()
                .filter(finding -> isBy(finding, path, line))
                .count();
        return print(
                "comment, rule " + (comment.rule() == null ? "" : comment.rule().id()), terms, hits, true);
    }

    private static boolean isBy(Finding finding, String path, int line) {
        @Nullable Suppression suppression = finding.suppression();
        return suppression != null && suppression.path().equals(path) && suppression.line() == line;
    }

    /** 1 if something is wrong with it, else 0. */
    private int print(String subject, SuppressionTerms terms, long hits, boolean isCovered) {
        Suppression suppression = terms.on(policy.today());
        boolean isStale = hits == 0 && isCovered && result.isWhole();
        String ticket = suppression.ticket() == null ? "" : ", " + suppression.ticket();
        String text = "%s:%s %s: %s%s, %s%s, owner %s%s, because: %s"
                .formatted(
                        suppression.path(),
                        suppression.line(),
                        subject,
                        Summary.count(hits, "hit"),
                        isStale ? " (stale)" : "",
                        left(suppression),
                        ages.of(terms),
                        suppression.owner(),
                        ticket,
                        suppression.reason());
        boolean isFault = isStale || suppression.isExpired();
        if (isFault || terms.isEnding(policy.today())) {
            log.warn(VisibleText.of(text));
        } else {
            log.info(VisibleText.of(text));
        }
        return isFault ? 1 : 0;
    }

    private static String left(Suppression suppression) {
        return suppression.isExpired()
                ? "expired on " + suppression.expires()
                : Summary.count(suppression.daysLeft(), "day") + " left (" + suppression.expires() + ")";
    }
}

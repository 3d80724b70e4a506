package io.github.stripekeys.report.console;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result in a sentence, whose verdict is that of the page. */
public final class Summary {
    private static final Pattern CONSONANT_Y = Pattern.compile("[^aeiou]y$");

    private static final int SHORT_ID = 10;

    private Summary() {}

    /** The verdict, how many findings there are, and what was scanned. */
    public static String of(ScanResult result) {
        return "Stripe credentials: " + verdict(result) + "; scanned " + scanned(result);
    }

    private static String verdict(ScanResult result) {
        List<Finding> open = open(result);
        String counts = Stream.of(
                        counted(open, "open finding"),
                        counted(of(result, Status.KNOWN), "known finding"),
                        counted(of(result, Status.SUPPRESSED), "suppressed finding"),
                        counted(of(result, Status.FIXED), "fixed finding"))
                .filter(Predicate.not(String::isEmpty))
                .collect(Collectors.joining(", "));
        if (result.outcome() == Outcome.ERROR) {
            return "error, the scan could not run" + (counts.isEmpty() ? "" : ", " + counts);
        }
        if (result.outcome() == Outcome.FINDINGS) {
            return "blocked, " + counts;
        }
        if (result.stats().files() == 0) {
            return "nothing to scan";
        }
        if (result.outcome() == Outcome.INCOMPLETE) {
            long gaps = result.problems().stream()
                    .map(Problem::kind)
                    .filter(Problem.Kind::leavesGap)
                    .count();
            return "incomplete, " + count(gaps, "item") + " could not be scanned"
                    + (counts.isEmpty() ? "" : ", " + counts);
        }
        String never = result.failOn() == FailOn.NEVER && !open.isEmpty() ? " (failOn=never)" : "";
        return counts.isEmpty() ? clean(result) : "passed" + never + " with " + counts;
    }

    private static String clean(ScanResult result) {
        long inventory = result.findings().stream()
                .filter(finding -> finding.isOpen() && finding.isPublicByDesign())
                .map(Finding::fingerprint)
                .distinct()
                .count();
        @Nullable String base = result.scope().base();
        if (base != null && inventory == 0) {
            return "clean, no new Stripe secrets since " + base.substring(0, Math.min(SHORT_ID, base.length()));
        }
        return inventory == 0
                ? "clean, no Stripe secrets found"
                : "passed, no Stripe secrets found, " + count(inventory, "key") + " public by design";
    }

    /** What somebody should know of; not what is public by design and fails nothing. */
    private static List<Finding> open(ScanResult result) {
        return of(result, Status.OPEN).stream()
                .filter(finding ->
                        !finding.isPublicByDesign() || result.failOn().isReachedBy(finding))
                .toList();
    }

    private static List<Finding> of(ScanResult result, Status status) {
        return result.findings().stream()
                .filter(finding -> finding.status() == status)
                .toList();
    }

    private static String counted(List<Finding> findings, String noun) {
        return findings.isEmpty() ? "" : count(findings.size(), noun) + " (" + bySeverity(findings) + ")";
    }

    private static String scanned(ScanResult result) {
        Scope scope = result.scope();
        String modules = scope.modules() == scope.modulesInReactor()
                ? count(scope.modules(), "module")
                : scope.modules() + " of " + count(scope.modulesInReactor(), "module");
        return count(result.stats().files(), scope.mode().noun()) + " ("
                + ReportText.size(result.stats().bytes()) + ")" + (scope.modules() == 0 ? "" : ", " + modules);
    }

    /** Such as {@code 1 critical, 2 high}. */
    public static String bySeverity(Collection<Finding> findings) {
        return Arrays.stream(Severity.values())
                .filter(severity -> findings.stream().anyMatch(finding -> finding.severity() == severity))
                .map(severity -> String.format(
                        Locale.ROOT,
                        "%,d %s",
                        findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count(),
                        severity.id()))
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code 1 file}, {@code 1,234 files} or {@code 2 entries}. */
    public static String count(long number, String noun) {
        String plural = CONSONANT_Y.matcher(noun).find() ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
    }
}

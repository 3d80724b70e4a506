package io.github.stripekeys.report.content;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a reviewer reads first.
 *
 * @param sentence the result in one sentence
 * @param detail what to make of it
 */
public record Verdict(Look look, String sentence, String detail) {
    /** How the verdict is shown; only {@link #CLEAN} may look like good news. */
    public enum Look {
        BLOCKED("✖"),
        INCOMPLETE("◐"),
        NOTHING("∅"),
        PASSED("▷"),
        ACCEPTED("◈"),
        CLEAN("✔");

        private final String sign;

        Look(String sign) {
            this.sign = sign;
        }

        /** The class of the page's style. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String sign() {
            return sign;
        }
    }

    public static Verdict of(ScanResult result) {
        if (result.outcome() == Outcome.ERROR) {
            return error(result);
        }
        if (result.outcome() == Outcome.FINDINGS) {
            return blocked(result);
        }
        if (result.stats().files() == 0) {
            return new Verdict(
                    Look.NOTHING,
                    "Nothing was scanned: no file is in scope.",
                    "This is not a clean result. Check the folder and the includes and excludes settings.");
        }
        if (result.outcome() == Outcome.INCOMPLETE) {
            return incomplete(result);
        }
        return open(result).isEmpty() && accepted(result).isEmpty() ? clean(result) : passed(result);
    }

    private static Verdict error(ScanResult result) {
        String reasons = result.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.SCAN_FAILED)
                .map(Problem::message)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Verdict(
                Look.INCOMPLETE, "Error: the scan could not run.", "This is not a clean result. Reason: " + reasons);
    }

    private static Verdict blocked(ScanResult result) {
        if (result.blocking().findAny().isEmpty()) {
            long stale = result.count(Status.FIXED);
            return new Verdict(
                    Look.BLOCKED,
                    "Build blocked: the baseline is stale.",
                    stale + (stale == 1 ? " entry no longer matches" : " entries no longer match")
                            + " a finding; run stripe-keys:baseline to remove " + (stale == 1 ? "it." : "them."));
        }
        List<Card> cards = Card.of(result.blocking());
        boolean isOneExposed = cards.size() == 1 && cards.get(0).reachesClient();
        long findings = result.blocking().count();
        return new Verdict(
                Look.BLOCKED,
                "Build blocked: " + (isOneExposed ? Headline.clause(cards.get(0)) : Headline.of(cards)) + ".",
                ReportText.count(findings, "finding")
                        + (findings == cards.size() ? "" : " of " + ReportText.count(cards.size(), "credential"))
                        + (findings == 1 ? " is " : " are ")
                        + threshold(result.failOn())
                        + (cards.size() == 1
                                ? ". Assume this credential is compromised and rotate it."
                                : ". Assume every one of these credentials is compromised and rotate it.")
                        + (gaps(result) == 0 ? "" : " The scan is also incomplete: " + unscanned(result) + "."));
    }

    private static Verdict incomplete(ScanResult result) {
        List<Finding> open = open(result);
        String found = open.isEmpty()
                ? "Nothing was found in the files that could be scanned."
                : "The rest contains " + ReportText.count(open.size(), "finding") + ", none of which fails the build.";
        return new Verdict(
                Look.INCOMPLETE,
                "Incomplete: " + unscanned(result) + ".",
                "This is not a clean result. " + found
                        + " Exclude what need not be scanned with excludes, or accept the gap with allowIncomplete.");
    }

    private static String unscanned(ScanResult result) {
        return ReportText.count(gaps(result), "item") + " could not be scanned";
    }

    /** Passed, though there is something that somebody should know: open findings below the threshold, or accepted ones. */
    private static Verdict passed(ScanResult result) {
        List<Finding> open = open(result);
        List<Finding> accepted = accepted(result);
        List<String> counts = Stream.of(
                        count(open.size(), "open"),
                        count(result.count(Status.KNOWN), "known"),
                        count(result.count(Status.SUPPRESSED), "suppressed"))
                .filter(Predicate.not(String::isEmpty))
                .toList();
        boolean isOne = open.size() + accepted.size() == 1;
        List<Card> cards = Card.of(Stream.concat(open.stream(), accepted.stream()));
        String reason = open.isEmpty()
                ? "Accepted does not mean safe: credentials that were not rotated still work."
                : result.failOn() == FailOn.NEVER
                        ? "failOn is set to never, so findings do not fail the build."
                        : "Nothing open reaches the failOn threshold ("
                                + result.failOn().id() + ").";
        return new Verdict(
                open.isEmpty() ? Look.ACCEPTED : Look.PASSED,
                "Passed with " + ReportText.enumeration(counts) + (isOne ? " finding: " : " findings: ")
                        + Headline.of(cards) + ".",
                reason + notInScope(result));
    }

    private static String count(long count, String status) {
        return count == 0 ? "" : String.format(Locale.ROOT, "%,d %s", count, status);
    }

    private static Verdict clean(ScanResult result) {
        List<Card> inventory = Card.of(result.findings().stream().filter(Finding::isOpen));
        String files = ReportText.count(result.stats().files(), "file");
        return new Verdict(
                Look.CLEAN,
                (inventory.isEmpty() ? "Clean: no Stripe secrets found in " : "Passed: no Stripe secrets found in ")
                        + files + ".",
                "Every file in scope was scanned."
                        + (inventory.isEmpty() ? "" : " Public by design: " + Headline.of(inventory) + ".")
                        + notInScope(result));
    }

    private static String notInScope(ScanResult result) {
        int left = result.scope().modulesInReactor() - result.scope().modules();
        return left <= 0
                ? ""
                : " " + ReportText.count(left, "module") + " of this build " + (left == 1 ? "was" : "were")
                        + " not scanned.";
    }

    private static String threshold(FailOn failOn) {
        return switch (failOn) {
            case CRITICAL -> "critical";
            case INFO -> "at or above the failOn threshold (info)";
            default -> failOn.id() + " or worse";
        };
    }

    /** What somebody has to look at; not what is public by design. */
    private static List<Finding> open(ScanResult result) {
        return result.findings().stream()
                .filter(finding -> finding.isOpen() && !finding.isPublicByDesign())
                .toList();
    }

    private static List<Finding> accepted(ScanResult result) {
        return result.findings().stream()
                .filter(finding -> finding.status() == Status.KNOWN || finding.status() == Status.SUPPRESSED)
                .filter(finding -> !finding.isPublicByDesign())
                .toList();
    }

    private static long gaps(ScanResult result) {
        return result.problems().stream()
                .map(Problem::kind)
                .filter(Problem.Kind::leavesGap)
                .count();
    }
}

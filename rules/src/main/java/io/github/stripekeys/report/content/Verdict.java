package io.github.stripekeys.report.content;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.Locale;

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
        if (result.outcome() == Outcome.FINDINGS) {
            return blocked(result);
        }
        if (result.stats().files() == 0) {
            return new Verdict(
                    Look.NOTHING,
                    "Nothing was scanned: not one file was looked at.",
                    "This is not a clean result. Check the problems, what is included and excluded, and the folder.");
        }
        if (result.outcome() == Outcome.INCOMPLETE) {
            return incomplete(result);
        }
        return open(result).isEmpty() ? clean(result) : passed(result);
    }

    private static Verdict blocked(ScanResult result) {
        if (result.blocking().findAny().isEmpty()) {
            return new Verdict(
                    Look.BLOCKED,
                    "Blocked: the baseline has what is no longer there.",
                    ReportText.count(result.count(Status.FIXED), "place")
                            + " in it without a credential; the goal stripe-keys:baseline takes that out.");
        }
        String gaps = gaps(result) == 0
                ? ""
                : " The scan is incomplete as well: " + ReportText.count(gaps(result), "problem") + " left a gap.";
        return new Verdict(
                Look.BLOCKED,
                "Blocked: " + ReportText.credentials(Card.of(result.blocking())) + ".",
                ReportText.count(result.blocking().count(), "finding") + " " + threshold(result.failOn())
                        + ". Take each credential as known to others, and roll it." + gaps);
    }

    private static Verdict incomplete(ScanResult result) {
        String found = open(result).isEmpty()
                ? "Nothing was found in what could be looked at."
                : "In what could be looked at: " + ReportText.count(open(result).size(), "finding")
                        + ", none that fails the build.";
        return new Verdict(
                Look.INCOMPLETE,
                "Incomplete: " + ReportText.count(gaps(result), "problem")
                        + " kept part of the project from being looked at.",
                "Do not read this as clean. " + found);
    }

    private static Verdict passed(ScanResult result) {
        String reason = result.failOn() == FailOn.NEVER
                ? "No finding fails the build, because failOn is never."
                : "None is " + threshold(result.failOn()) + ".";
        return new Verdict(
                Look.PASSED,
                "Not blocked, but found: " + ReportText.credentials(Card.of(open(result).stream())) + ".",
                reason);
    }

    private static Verdict clean(ScanResult result) {
        int left = result.scope().modulesInReactor() - result.scope().modules();
        long accepted = result.count(Status.KNOWN) + result.count(Status.SUPPRESSED);
        return new Verdict(
                Look.CLEAN,
                "Clean: no open finding in " + ReportText.count(result.stats().files(), "file") + ".",
                "Everything in scope was looked at."
                        + (left > 0 ? " Not in scope: " + ReportText.count(left, "module") + " of the build." : "")
                        + (accepted > 0 ? " Accepted earlier: " + ReportText.count(accepted, "finding") + "." : ""));
    }

    private static String threshold(FailOn failOn) {
        return switch (failOn) {
            case CRITICAL -> "of critical severity";
            case INFO -> "of any severity";
            default -> "of " + failOn.id() + " severity or worse";
        };
    }

    private static List<Finding> open(ScanResult result) {
        return result.findings().stream().filter(Finding::isOpen).toList();
    }

    private static long gaps(ScanResult result) {
        return result.problems().stream()
                .map(Problem::kind)
                .filter(Problem.Kind::leavesGap)
                .count();
    }
}

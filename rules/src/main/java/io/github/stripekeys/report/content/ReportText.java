package io.github.stripekeys.report.content;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.Outcome;
import io.github.stripekeys.scan.ScopePart;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Step;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A result's values in the words of a reviewer. */
public final class ReportText {
    private ReportText() {}

    /** Such as {@code 1 file} or {@code 1,234 files}. */
    public static String count(long count, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : "s");
    }

    /** Such as {@code 12 paths skipped: 9 ignored by Git, 3 excluded}. */
    public static String skipped(SkipCounts counts) {
        String reasons = counts.reasons().stream()
                .sorted(Comparator.comparing(counts::count).reversed())
                .map(reason -> number(counts.count(reason)) + " " + reason.words())
                .collect(Collectors.joining(", "));
        return count(counts.total(), "path") + " skipped" + (reasons.isEmpty() ? "" : ": " + reasons);
    }

    /** Such as {@code a, b and c}. */
    static String enumeration(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    public static String mode(Mode mode) {
        return switch (mode) {
            case LIVE -> "live";
            case TEST -> "test";
            case UNKNOWN -> "unknown, treat as live";
        };
    }

    /** A link's text, such as {@code All 8 steps}. */
    public static String steps(Guide guide) {
        return "All " + count(guide.steps().size(), "step");
    }

    /** Whose a suppression is, and until when, such as {@code Accepted by payments until 2026-12-31, 33 days left.} */
    public static String standing(Suppression suppression) {
        String ticket = suppression.ticket() == null ? "" : " (" + suppression.ticket() + ")";
        String by = " by " + suppression.owner() + ticket;
        return suppression.isExpired()
                ? "Accepted" + by + ", but that expired on " + suppression.expires() + ", "
                        + count(-suppression.daysLeft(), "day") + " ago."
                : "Accepted" + by + " until " + suppression.expires() + ", " + count(suppression.daysLeft(), "day")
                        + " left.";
    }

    /** What of a path stands before its {@code src}; a dot for the root. */
    static String module(String path) {
        int end = path.startsWith("src/") ? 0 : path.indexOf("/src/");
        return end > 0 ? path.substring(0, end) : ".";
    }

    /** Whether it stands there otherwise than written out. */
    public static boolean isDisguised(List<Evidence> evidence) {
        return !evidence.equals(List.of(Evidence.LITERAL));
    }

    /** How it reaches clients, or did, such as {@code Served to browsers}. */
    public static String reach(Card card) {
        return card.isGone()
                ? "Was " + card.audience().words()
                : heading(card.audience().words());
    }

    /** Whether the line of a step is the one that the excerpt of its finding is around. */
    public static boolean isShownAbove(Step step, Finding finding) {
        return !finding.excerpt().isEmpty()
                && step.path().equals(finding.path())
                && step.line() == finding.region().startLine();
    }

    /** How a scan ended, in a word or two. */
    public static String outcome(Outcome outcome) {
        return switch (outcome) {
            case CLEAN -> "Passed";
            case FINDINGS -> "Blocked";
            case INCOMPLETE -> "Incomplete";
            case ERROR -> "Not scanned";
        };
    }

    /** How many open findings a project has, such as {@code 1 critical, 2 low}. */
    public static String openFindings(ScopePart part) {
        String counts = Arrays.stream(Severity.values())
                .filter(severity -> part.count(severity) > 0)
                .map(severity -> part.count(severity) + " " + severity.id())
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "none" : counts;
    }

    /** With thousands apart, such as {@code 1,234}. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public static String surface(Surface surface) {
        return switch (surface) {
            case CLIENT -> "browsers, mobile and desktop apps";
            case ARTIFACT -> "inside a published package";
            case DEPENDENCY -> "inside a library of others";
            case SERVER -> "server-side code and configuration";
            case BUILD -> "build and deployment files";
            case CI -> "pipeline configuration";
            case DOCS -> "documentation";
            case TEST -> "test code only";
            case GENERATED -> "build output";
        };
    }

    /** How it was found, such as {@code Base64-decoded, passed to Stripe's SDK}. */
    public static String evidence(List<Evidence> evidence) {
        return evidence.stream().map(ReportText::evidence).distinct().collect(Collectors.joining(", "));
    }

    private static String evidence(Evidence evidence) {
        return switch (evidence.id()) {
            case "literal" -> "as plain text";
            case "comment" -> "in a comment";
            case "folded" -> "assembled from parts";
            case "joined-lines" -> "joined from several lines";
            case "class-file" -> "in a class file";
            case "archive" -> "inside an archive";
            case "flow" -> "by data flow";
            case "sdk-argument" -> "passed to Stripe's SDK";
            case "decoded:base64" -> "Base64-decoded";
            default -> evidence.id().replace("decoded:", "decoded from ").replace('-', ' ');
        };
    }

    /** A shape for each, so that colour is never the only sign. */
    public static String shape(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "◆";
            case HIGH -> "▲";
            case MEDIUM -> "■";
            case LOW -> "●";
            case INFO -> "○";
        };
    }

    /** With a unit of a thousand bytes and its powers, such as {@code 5.7 MB}. */
    public static String size(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= 999.5 && unit < 4) {
            size /= 1000;
            unit++;
        }
        return unit == 0 ? count(bytes, "byte") : String.format(Locale.ROOT, "%.1f %sB", size, " kMGT".charAt(unit));
    }

    /** An identifier as a heading, such as {@code Too large}. */
    public static String heading(String id) {
        return id.equals("ci")
                ? "CI"
                : id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1).replace('-', ' ');
    }
}

package io.github.stripekeys.report.console;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result in a sentence. */
public final class Summary {
    private Summary() {}

    /** How many findings, and what was scanned. */
    public static String of(ScanResult result) {
        Stats stats = result.stats();
        List<Finding> open = result.findings().stream().filter(Finding::isOpen).toList();
        String found = open.isEmpty() ? nothing(result) : count(open.size(), "finding") + " (" + bySeverity(open) + ")";
        return "Stripe credentials: %s, %s%s, %s; %s"
                .formatted(outcome(result), found, accepted(result), scanned(stats), modules(result));
    }

    /** Such as {@code , 3 known, 1 fixed}; nothing if there is none. */
    private static String accepted(ScanResult result) {
        return Stream.of(Status.KNOWN, Status.SUPPRESSED, Status.FIXED)
                .filter(status -> result.count(status) > 0)
                .map(status -> ", " + result.count(status) + " " + status.id())
                .collect(Collectors.joining());
    }

    private static String nothing(ScanResult result) {
        return result.findings().isEmpty() ? "no credential" : "no open finding";
    }

    private static String outcome(ScanResult result) {
        return switch (result.outcome()) {
            case CLEAN -> result.stats().files() == 0 ? "nothing to scan" : "clean";
            case FINDINGS -> "blocked";
            case INCOMPLETE -> "incomplete";
            case ERROR -> "error";
        };
    }

    private static String scanned(Stats stats) {
        String placeholders = stats.placeholders() == 0 ? "" : ", " + count(stats.placeholders(), "placeholder");
        return String.format(
                Locale.ROOT, "scanned %s, %.1f MB%s", count(stats.files(), "file"), stats.bytes() / 1e6, placeholders);
    }

    private static String modules(ScanResult result) {
        if (result.scope().modules() == 0) {
            return "what was packaged";
        }
        return result.scope().modules() + " of " + count(result.scope().modulesInReactor(), "module");
    }

    /** Such as {@code 1 critical, 2 high}. */
    public static String bySeverity(Collection<Finding> findings) {
        return Arrays.stream(Severity.values())
                .filter(severity -> findings.stream().anyMatch(finding -> finding.severity() == severity))
                .map(severity -> findings.stream()
                                .filter(finding -> finding.severity() == severity)
                                .count() + " " + severity.id())
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code 1 file} or {@code 1,234 files}. */
    public static String count(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}

package io.github.stripekeys.report.console;

import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a user reads while the build runs. Prints no part of a credential but its prefix. */
public record ConsoleReport(ConsoleLog log, AnsiColor color) {
    private static final int MOST = 50;
    private static final int SHORT_ID = 10;
    private static final int DAY = "2026-11-28".length();

    /** One line for each credential that somebody has to act on, at its worst place and the worst first, and one for each problem. */
    public void show(ScanResult result) {
        List<CredentialGroup> leaks =
                CredentialGroup.of(result.findings().stream().filter(Finding::isOpen));
        leaks.stream().limit(MOST).forEach(leak -> level(result, leak.worst()).accept(line(leak)));
        if (leaks.size() > MOST) {
            log.warn("and " + Summary.count(leaks.size() - MOST, "more credential") + " in the report");
        }
        result.problems().stream().limit(MOST).forEach(this::show);
        if (result.problems().size() > MOST) {
            log.warn("and " + Summary.count(result.problems().size() - MOST, "more problem") + " in the report");
        }
    }

    private Consumer<String> level(ScanResult result, Finding finding) {
        boolean isQuiet = !log.isInfoEnabled();
        return switch (finding.severity()) {
            case INFO -> result.failOn().isReachedBy(finding) ? log::error : log::info;
            default -> result.failOn().isReachedBy(finding) || isQuiet ? log::error : log::warn;
        };
    }

    private String line(CredentialGroup leak) {
        Finding finding = leak.worst();
        return "%s %s %s %s %s, %s: %s%s%s%s"
                .formatted(
                        place(finding),
                        color.of(finding.severity()),
                        String.join("+", finding.ruleIds()),
                        finding.prefix(),
                        finding.fingerprint(),
                        finding.exposure().surface().id(),
                        SafeLogText.of(finding.exposure().because()),
                        expired(finding),
                        leak.others() == 0 ? "" : " (and in " + Summary.count(leak.others(), "more place") + ")",
                        finding.past().firstSeen() == null
                                ? ""
                                : since(finding.past().firstSeen()));
    }

    /** Such as {@code , first in 8d6e7f8a of 2026-11-28, still at head}. */
    private static String since(FirstSeen first) {
        return ", first in " + first.commit().substring(0, SHORT_ID) + " of "
                + first.date().substring(0, DAY) + (first.isAtHead() ? ", still at head" : ", no longer at head");
    }

    private static String expired(Finding finding) {
        @Nullable Suppression suppression = finding.suppression();
        return suppression == null || !suppression.isExpired()
                ? ""
                : "; its suppression expired on " + suppression.expires() + " (owner "
                        + SafeLogText.of(suppression.owner()) + ")";
    }

    /** With line and column where there are lines. */
    private static String place(Finding finding) {
        int column = finding.region().startColumn();
        return SafeLogText.of(finding.place()) + (column == 0 ? "" : ":" + column);
    }

    /** The line of one problem. */
    public void show(Problem problem) {
        String path = problem.path() == null ? "" : SafeLogText.of(problem.path()) + ": ";
        log.warn(path + problem.kind().id() + ": " + SafeLogText.of(problem.message()));
    }

    /** The last lines of an execution that scanned something. */
    public void conclude(ScanResult result, Optional<Path> report, Duration elapsed) {
        result.findings().stream()
                .filter(finding -> finding.status() == Status.FIXED)
                .limit(MOST)
                .forEach(gone -> log.info(
                        SafeLogText.of(gone.place()) + " " + gone.rule().id() + " " + gone.fingerprint()
                                + ": fixed; the goal stripe-keys:baseline takes it out of the baseline"));
        log.info(Summary.of(result) + String.format(Locale.ROOT, " in %.3f s", elapsed.toNanos() / 1e9));
        report.ifPresent(file -> log.info("Report: " + file));
    }

    /** Something that somebody should look at, in text that others may have chosen. */
    public void warn(String text) {
        log.warn(SafeLogText.of(text));
    }

    /** An execution found nothing left to scan. */
    public void alreadyScanned() {
        log.info("Stripe credentials: already scanned in this build");
    }

    /** How far a scan is. */
    public void progress(long files, Duration elapsed) {
        long perSecond = files * 1000 / Math.max(1, elapsed.toMillis());
        log.info(String.format(Locale.ROOT, "%,d files so far, %,d a second", files, perSecond));
    }

    /** For those who ask why something is not reported. */
    public void dropped(Rejection dropped) {
        log.debug(SafeLogText.of(dropped.location().displayPath()) + ":" + dropped.line() + " not a credential: "
                + dropped.reason().reason());
    }
}

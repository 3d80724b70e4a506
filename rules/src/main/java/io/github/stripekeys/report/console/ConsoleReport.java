package io.github.stripekeys.report.console;

import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.ProvenanceText;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.SkipReason;
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
    private static final String INDENT = "  ";
    private static final int SHORT_ID = 10;

    /**
     * Two lines for each credential that somebody has to act on, the worst first: what it is and the line to edit; who sees it and what
     * to do. And one line for each problem.
     */
    public void show(ScanResult result) {
        List<Card> cards = Card.of(result.findings().stream()
                .filter(Finding::isOpen)
                .filter(finding ->
                        !finding.isPublicByDesign() || result.failOn().isReachedBy(finding)));
        cards.stream().limit(MOST).forEach(card -> show(card, level(result, card.gravest())));
        if (cards.size() > MOST) {
            log.warn(Summary.count(cards.size() - MOST, "more credential") + " in the report");
        }
        result.problems().stream().limit(MOST).forEach(this::show);
        if (result.problems().size() > MOST) {
            log.warn(Summary.count(result.problems().size() - MOST, "more problem") + " in the report");
        }
    }

    private Consumer<String> level(ScanResult result, Finding finding) {
        boolean isQuiet = !log.isInfoEnabled();
        return switch (finding.severity()) {
            case INFO -> result.failOn().isReachedBy(finding) ? log::error : log::info;
            default -> result.failOn().isReachedBy(finding) || isQuiet ? log::error : log::warn;
        };
    }

    private void show(Card card, Consumer<String> line) {
        Finding place = card.worst();
        int others = card.places().size() - 1;
        String more = others == 0 ? "" : " (and " + (others == 1 ? "1 more place" : others + " more places") + ")";
        line.accept("%s %s %s %s %s%s"
                .formatted(
                        place(place),
                        color.of(card.severity()),
                        card.rule().id(),
                        card.isCredential() ? SafeLogText.of(place.prefix()) + ":" : "-",
                        SafeLogText.of(place.message()),
                        more));
        Advice advice = Advice.of(card);
        String dashboard =
                advice.dashboard() == null ? "" : " " + advice.dashboard().address();
        line.accept("%s%s. %s%s%s%s [%s]"
                .formatted(
                        INDENT,
                        audience(card),
                        SafeLogText.of(advice.text()),
                        dashboard,
                        expired(place),
                        place.past().firstSeen() == null
                                ? ""
                                : since(place.past().firstSeen()),
                        place.fingerprint()));
    }

    /** Who sees it, in a few words. */
    private static String audience(Card card) {
        String words = card.audience().words();
        if (!words.isEmpty() && card.reachesClient()) {
            return (card.isGone() ? "Was " : "Is ") + words;
        }
        return switch (card.worst().exposure().surface()) {
            case CLIENT, ARTIFACT, DEPENDENCY -> "Is " + words;
            case SERVER -> card.worst().path().startsWith(".git/") ? "In every clone of the repository" : "Server code";
            case BUILD -> "Build file";
            case CI -> "CI pipeline";
            case DOCS -> "Documentation";
            case TEST -> "Test code";
            case GENERATED -> "Build output";
        };
    }

    /** Such as {@code Added in 8d6e7f8a on 2026-11-28, still in HEAD.}. */
    private static String since(FirstSeen first) {
        String where = first.isAtHead()
                ? ", still in HEAD."
                : first.paths().isEmpty() ? ", in no file." : ", no longer in HEAD.";
        return " Added in " + first.commit().substring(0, SHORT_ID) + " on " + ProvenanceText.day(first.date()) + where;
    }

    private static String expired(Finding finding) {
        @Nullable Suppression suppression = finding.suppression();
        return suppression == null || !suppression.isExpired()
                ? ""
                : " Its suppression expired on " + suppression.expires() + " (owner: "
                        + SafeLogText.of(suppression.owner()) + ").";
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
                                + ": fixed. Run stripe-keys:baseline to remove it from the baseline"));
        log.info(Summary.of(result) + String.format(Locale.ROOT, " in %.1f s", elapsed.toNanos() / 1e9));
        SkipCounts skipped = result.stats().skipped();
        if (skipped.total() > skipped.count(SkipReason.REPOSITORY)) {
            log.info(ReportText.skipped(skipped));
        }
        log.info("Run: " + result.runId());
        report.ifPresentOrElse(
                file -> log.info("Report: " + file),
                () -> log.info("No report written (stripe-keys.formats is empty)"));
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
    public void progress(String line) {
        log.info(line);
    }

    /** For those who ask why something is not reported. */
    public void dropped(Rejection dropped) {
        log.debug(SafeLogText.of(dropped.location().displayPath()) + ":" + dropped.line()
                + " looks like a key but is a placeholder: " + dropped.reason().reason());
    }
}

package io.github.stripekeys.project;

import io.github.stripekeys.policy.SuppressionTerms;
import io.github.stripekeys.report.console.Summary;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.history.Blame;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Since when suppressions are there: since the commit that wrote their line. */
final class SuppressionAge {
    private static final Duration MOST = Duration.ofSeconds(10);

    private final Path base;
    private final LocalDate today;
    private final Map<String, Blame> files = new HashMap<>();
    private final long end = System.nanoTime() + MOST.toNanos();

    /** Of files relative to a base. */
    SuppressionAge(Path base, LocalDate today) {
        this.base = base;
        this.today = today;
    }

    /** Such as {@code , 12 days old (2026-11-16)}; nothing if no commit is known to have it. */
    String of(SuppressionTerms terms) {
        return files.computeIfAbsent(
                        terms.path(),
                        path -> Blame.of(PathName.resolve(base, path), Duration.ofNanos(end - System.nanoTime())))
                .line(terms.line())
                .map(by -> by.date().withOffsetSameInstant(ZoneOffset.UTC).toLocalDate())
                .map(day -> ", %s old (%s)".formatted(Summary.count(age(day), "day"), day))
                .orElse("");
    }

    /** Not before it was written, whatever the author's clock said. */
    private long age(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, today));
    }
}

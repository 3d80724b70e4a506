package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.WorkerPool;
import io.github.stripekeys.source.git.history.Authorship;
import io.github.stripekeys.source.git.history.Blame;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.Provenance;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells who wrote the lines that findings of a working tree are in. Git is asked once for each file, for those with the worst findings
 * first, by as many processes at a time as there are cores.
 *
 * @param base what paths of findings are relative to
 * @param showsAddress whether an author's name is followed by the address for mail
 * @param most the time after which it is not asked any more, and what it has not answered is given up
 */
public record Authors(Path base, boolean showsAddress, Duration most) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** The findings, those in lines of a file with who wrote the line, if that is known. */
    public ScanResult of(ScanResult result) {
        return of(result, new Progress());
    }

    /** The same, telling on the way how many files there are, and have been asked about. */
    public ScanResult of(ScanResult result, Progress progress) {
        Map<String, Blame> files = blamed(result.findings(), progress);
        List<Finding> told = new ArrayList<>();
        for (Finding finding : result.findings()) {
            Optional<CommitInfo> by = isInLine(finding)
                    ? Optional.ofNullable(files.get(finding.path()))
                            .flatMap(blame -> blame.line(finding.region().startLine()))
                            .map(this::authored)
                    : Optional.empty();
            told.add(finding.with(new Provenance(finding.past().firstSeen(), by.orElse(null))));
        }
        return result.with(told);
    }

    private Map<String, Blame> blamed(List<Finding> findings, Progress progress) {
        long end = System.nanoTime() + most.toNanos();
        List<String> paths = findings.stream()
                .filter(Authors::isInLine)
                .sorted(Comparator.comparing(Finding::severity))
                .map(Finding::path)
                .distinct()
                .toList();
        progress.expectBlames(paths.size());
        Map<String, Blame> files = new ConcurrentHashMap<>();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (String path : paths) {
            work.add(() -> {
                blame(path, end).ifPresent(blame -> files.put(path, blame));
                progress.blamed();
                return true;
            });
        }
        if (!work.isEmpty()) {
            new WorkerPool(Math.min(work.size(), Runtime.getRuntime().availableProcessors())).run(work);
        }
        return files;
    }

    private static boolean isInLine(Finding finding) {
        return finding.location().entry() == null
                && finding.region().startLine() > 0
                && finding.status() != Status.FIXED;
    }

    private Optional<Blame> blame(String path, long end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        try {
            return left.isNegative() || left.isZero()
                    ? Optional.empty()
                    : Optional.of(Blame.of(PathName.resolve(base, path), left));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private CommitInfo authored(Authorship by) {
        String author = showsAddress ? (by.author() + " " + by.address()).strip() : by.author();
        return new CommitInfo(by.commit(), DATE.format(by.date()), author);
    }
}

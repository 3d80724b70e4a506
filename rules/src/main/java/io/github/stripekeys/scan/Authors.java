package io.github.stripekeys.scan;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.git.history.Authorship;
import io.github.stripekeys.source.git.history.Blame;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.Provenance;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells who wrote the lines that findings of a working tree are in. Git is asked for one file after the other.
 *
 * @param base what paths of findings are relative to
 * @param showsAddress whether an author's name is followed by the address for mail
 * @param most the time after which it is not asked any more
 */
public record Authors(Path base, boolean showsAddress, Duration most) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** The findings, those in lines of a file with who wrote the line, if that is known. */
    public ScanResult of(ScanResult result) {
        long end = System.nanoTime() + most.toNanos();
        Map<String, Optional<Blame>> files = new HashMap<>();
        List<Finding> told = new ArrayList<>();
        for (Finding finding : result.findings()) {
            Optional<CommitInfo> by = isInLine(finding)
                    ? files.computeIfAbsent(finding.path(), path -> blame(path, end))
                            .flatMap(blame -> blame.line(finding.region().startLine()))
                            .map(this::authored)
                    : Optional.empty();
            told.add(finding.with(new Provenance(finding.past().firstSeen(), by.orElse(null))));
        }
        return result.with(told);
    }

    private static boolean isInLine(Finding finding) {
        return finding.location().entry() == null
                && finding.region().startLine() > 0
                && finding.status() != Status.FIXED;
    }

    private Optional<Blame> blame(String path, long end) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        try {
            return left.isNegative() ? Optional.empty() : Optional.of(Blame.of(base.resolve(path), left));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private CommitInfo authored(Authorship by) {
        String author = showsAddress ? (by.author() + " " + by.address()).strip() : by.author();
        return new CommitInfo(by.commit(), DATE.format(by.date()), author);
    }
}

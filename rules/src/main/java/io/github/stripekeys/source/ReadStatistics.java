package io.github.stripekeys.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a {@link Source} gave.
 *
 * @param files blobs handed over
 * @param bytes their total size
 * @param skipped files and folders that were not read on purpose
 * @param problems what could not be read
 */
public record ReadStatistics(long files, long bytes, SkipCounts skipped, List<Problem> problems) {
    public ReadStatistics {
        problems = List.copyOf(problems);
    }

    /** The same with these problems too. */
    public ReadStatistics plus(Stream<Problem> more) {
        return new ReadStatistics(
                files, bytes, skipped, Stream.concat(problems.stream(), more).toList());
    }
}

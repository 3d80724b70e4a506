package io.github.stripekeys.fleet;

import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Source;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/**
 * The records of a WARC file that start within some of its bytes: what was sent and received, as it was before servers packed it,
 * and the fields of its head.
 *
 * @param to where the last of them ends; a record must start there, if the file goes on
 */
record WarcSource(Path file, long from, long to, ReadOptions options, Progress progress) implements Source {
    /** Said if no record starts where a part of the file was to end: then what seemed to be a record was none. */
    static final class BoundaryException extends IllegalStateException {
        private static final long serialVersionUID = 1;

        BoundaryException() {
            super("no record starts where one was expected");
        }
    }

    @Override
    public ReadStatistics read(BlobReader reader) {
        long at = from;
        while (at >= 0 && at < to) {
            at = read(at, reader);
        }
        return progress.summary();
    }

    private long next(long at) {
        try {
            return WarcBoundary.after(file, at + 1, to);
        } catch (IOException e) {
            return -1;
        }
    }

    /** Reads from one record on: where to go on, or -1 at the end. */
    private long read(long start, BlobReader reader) {
        long at = start;
        try (FileChannel channel = FileChannel.open(file).position(start);
                WarcReader records = new WarcReader(channel)) {
            records.setLenient(true);
            WarcContent content = new WarcContent(PathName.of(file), options, progress);
            Optional<WarcRecord> record = records.next();
            while (record.isPresent()) {
                at = records.position();
                if (at >= to) {
                    return atBoundary(at);
                }
                content.read(record.get(), reader);
                record = records.next();
            }
            return -1;
        } catch (IOException | IllegalArgumentException e) {
            progress.problem(
                    PathName.of(file),
                    Problem.Kind.ARCHIVE_DAMAGED,
                    "a record cannot be read (" + e.getClass().getSimpleName() + "); reading goes on with the next");
            return next(at);
        }
    }

    private long atBoundary(long at) {
        if (at > to) {
            throw new BoundaryException();
        }
        return at;
    }
}

package io.github.stripekeys.source;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a source gives. Safe for use by many threads at once; may be read while the source is being read. */
public final class Progress {
    private final LongAdder files = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final LongAdder skipped = new LongAdder();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    /** Files handed over so far. */
    public long files() {
        return files.sum();
    }

    void read(long length) {
        files.increment();
        bytes.add(length);
    }

    void skipped() {
        skipped.increment();
    }

    void problem(String path, Problem.Kind kind, String message) {
        problems.add(new Problem(path, kind, message));
    }

    SourceSummary summary() {
        return new SourceSummary(
                files.sum(), bytes.sum(), skipped.sum(), problems.stream().toList());
    }
}

package io.github.stripekeys.source;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what a source gives. Safe for use by many threads at once; may be read while the source is being read. */
public final class Progress {
    private final LongAdder files = new LongAdder();
    private final LongAdder bytes = new LongAdder();
    private final Map<SkipReason, LongAdder> skipped = new ConcurrentHashMap<>();
    private final AtomicInteger blames = new AtomicInteger();
    private final AtomicInteger expectedBlames = new AtomicInteger();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

    /** Files handed over so far. */
    public long files() {
        return files.sum();
    }

    /** Tells how many files are going to be asked about their authors. */
    public void expectBlames(int count) {
        expectedBlames.addAndGet(count);
    }

    /** Counts a file that was asked about its authors. */
    public void blamed() {
        blames.incrementAndGet();
    }

    /** Such as {@code 1,204 files so far, 602 a second}. */
    public String describe(Duration elapsed) {
        if (expectedBlames.get() > 0) {
            return String.format(
                    Locale.ROOT, "asked git who wrote %,d of %,d files", blames.get(), expectedBlames.get());
        }
        long perSecond = files() * 1000 / Math.max(1, elapsed.toMillis());
        return String.format(Locale.ROOT, "%,d files so far, %,d a second", files(), perSecond);
    }

    /** Counts a blob that was handed over, of this many bytes. */
    public void read(long length) {
        files.increment();
        bytes.add(length);
    }

    /** Counts what is not read on purpose. */
    public void skipped(SkipReason reason) {
        skipped.computeIfAbsent(reason, any -> new LongAdder()).increment();
    }

    private long count(SkipReason reason) {
        @Nullable LongAdder count = skipped.get(reason);
        return count == null ? 0 : count.sum();
    }

    /** Keeps what could not be read. */
    public void problem(@Nullable String path, Problem.Kind kind, String message) {
        problems.add(new Problem(path, kind, message));
    }

    /** What was counted so far. */
    public ReadStatistics summary() {
        return new ReadStatistics(
                files.sum(),
                bytes.sum(),
                SkipCounts.of(this::count),
                problems.stream().toList());
    }
}

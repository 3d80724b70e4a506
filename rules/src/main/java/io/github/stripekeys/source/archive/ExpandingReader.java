package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands before a reader and hands it, instead of an archive, what is packed in it, and in the archives in that. Everything
 * else it hands on as it is.
 */
public final class ExpandingReader implements BlobReader {
    private final BlobReader reader;
    private final boolean isOn;
    private final ArchiveLimits bounds;
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder skippedBytes = new LongAdder();

    /**
     * Stands before this reader.
     *
     * @param isOn whether archives are expanded; if not, they are not read at all
     */
    public ExpandingReader(BlobReader reader, boolean isOn) {
        this(reader, isOn, ArchiveLimits.USUAL);
    }

    ExpandingReader(BlobReader reader, boolean isOn, ArchiveLimits bounds) {
        this.reader = reader;
        this.isOn = isOn;
        this.bounds = bounds;
    }

    @Override
    public boolean wants(byte[] bytes, int length) {
        return reader.wants(bytes, length)
                || ArchiveFormat.atStart(bytes, length).isPresent()
                || EndOfCentralDirectory.isIn(LittleEndian.of(bytes, length));
    }

    @Override
    public void read(Blob blob) {
        Optional<ArchiveFormat> packing = ArchiveFormat.of(blob.bytes(), blob.length());
        if (packing.isEmpty()) {
            reader.read(blob);
        } else if (isOn) {
            new ArchiveExpander(this, blob, 1, new ExpansionBudget(bounds)).run(packing.get());
        } else {
            skipped.increment();
            skippedBytes.add(blob.length());
        }
    }

    /** Reads what was packed in so many archives. */
    void read(Blob blob, int depth, ExpansionBudget budget) {
        ArchiveFormat.of(blob.bytes(), blob.length())
                .ifPresentOrElse(
                        packing -> new ArchiveExpander(this, blob, depth + 1, budget).run(packing),
                        () -> reader.read(blob));
    }

    /** Reads what is not to be taken for an archive. */
    void pass(Blob blob) {
        reader.read(blob);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ArchiveLimits bounds() {
        return bounds;
    }

    /** What a source gave, with what became of its archives. */
    public ReadStatistics complete(ReadStatistics given) {
        List<Problem> all = new ArrayList<>(given.problems());
        all.addAll(problems);
        return new ReadStatistics(
                given.files() - skipped.sum(),
                given.bytes() - skippedBytes.sum(),
                given.skipped() + skipped.sum(),
                all);
    }
}

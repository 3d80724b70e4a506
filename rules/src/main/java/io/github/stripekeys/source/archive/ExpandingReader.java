package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.ByteSource;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.Windows;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

/**
 * Stands before a reader and hands it, instead of an archive, what is packed in it, and in the archives in that. Everything
 * else it hands on as it is.
 */
public final class ExpandingReader implements BlobReader {
    private final BlobReader reader;
    private final boolean isOn;
    private final Predicate<Location> isExcluded;
    private final ArchiveLimits limits;
    private final ContainerImages images = new ContainerImages();
    private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
    private final LongAdder skipped = new LongAdder();
    private final LongAdder skippedBytes = new LongAdder();
    private final LongAdder skippedEntries = new LongAdder();

    /**
     * Stands before this reader.
     *
     * @param isOn whether archives are expanded; if not, they are not read at all
     */
    public ExpandingReader(BlobReader reader, boolean isOn) {
        this(reader, isOn, location -> false);
    }

    /**
     * Stands before this reader.
     *
     * @param isOn whether archives are expanded; if not, they are not read at all
     * @param isExcluded whether what is packed at this place is not read
     */
    public ExpandingReader(BlobReader reader, boolean isOn, Predicate<Location> isExcluded) {
        this(reader, isOn, isExcluded, ArchiveLimits.USUAL);
    }

    ExpandingReader(BlobReader reader, boolean isOn, Predicate<Location> isExcluded, ArchiveLimits limits) {
        this.reader = reader;
        this.isOn = isOn;
        this.isExcluded = isExcluded;
        this.limits = limits;
    }

    @Override
    public boolean wants(byte[] bytes, int length) {
        return reader.wants(bytes, length);
    }

    @Override
    public void read(Blob blob) {
        Optional<ArchiveFormat> format = ArchiveFormat.of(blob.location().name(), blob.bytes(), blob.length());
        if (format.isEmpty() || format.get().isAlsoText()) {
            images.read(blob);
            reader.read(blob);
        }
        format.ifPresent(known -> expand(known, PackedFile.of(blob)));
    }

    @Override
    public void read(Location location, ByteSource bytes) throws IOException {
        Optional<ArchiveFormat> format = ArchiveFormat.of(location.name(), bytes);
        if (format.isEmpty() || format.get().isAlsoText()) {
            reader.read(location, bytes);
        }
        format.ifPresent(known -> expand(known, PackedFile.of(location, bytes)));
    }

    private void expand(ArchiveFormat format, PackedFile file) {
        long length = file.bytes().length();
        if (isOn) {
            new ArchiveExpander(this, file, 1, new ExpansionBudget(limits, length)).run(format);
        } else if (!format.isAlsoText()) {
            skipped.increment();
            skippedBytes.add(length);
        }
    }

    /** Reads what is not to be taken for an archive. */
    void pass(Blob blob) {
        reader.read(blob);
    }

    /** Reads what is too large for the memory and not to be taken for an archive. */
    void pass(Location location, InputStream in) throws IOException {
        new Windows(reader, location).read(in);
    }

    /** Whether what is packed at this place is not read on purpose, which is counted. */
    boolean skips(Location entry) {
        boolean isSkipped = isExcluded.test(entry);
        skippedEntries.add(isSkipped ? 1 : 0);
        return isSkipped;
    }

    ContainerImages images() {
        return images;
    }

    /**
     * Where a place is in a container image, if it is in one; for when everything has been read.
     *
     * @param line from 1
     * @param column from 1
     */
    public Optional<ImagePlace> imagePlace(Location location, int line, int column) {
        return images.place(location, line, column);
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    ArchiveLimits limits() {
        return limits;
    }

    /** What a source gave, with what became of its archives. */
    public ReadStatistics complete(ReadStatistics given) {
        List<Problem> all = new ArrayList<>(given.problems());
        all.addAll(problems);
        return new ReadStatistics(
                given.files() - skipped.sum(),
                given.bytes() - skippedBytes.sum(),
                given.skipped().plus(SkipReason.ARCHIVE, skipped.sum()).plus(SkipReason.EXCLUDED, skippedEntries.sum()),
                all);
    }
}

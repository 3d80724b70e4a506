package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** One archive that is being expanded, within limits. For one thread. */
final class ArchiveExpander {
    private final ExpandingReader reader;
    private final PackedFile archive;
    private final int depth;
    private final ExpansionBudget budget;
    private final ArchiveProblems problems;

    /**
     * Nothing is expanded yet.
     *
     * @param depth archives around what is in this one, itself included
     */
    ArchiveExpander(ExpandingReader reader, PackedFile archive, int depth, ExpansionBudget budget) {
        this.reader = reader;
        this.archive = archive;
        this.depth = depth;
        this.budget = budget;
        this.problems = new ArchiveProblems(archive.location());
    }

    /** Hands everything in it on. Whatever is wrong with it becomes a problem: a broken file never ends a scan. */
    void run(ArchiveFormat format) {
        try {
            if (depth > limits().depth()) {
                throw limits().tooDeep();
            }
            format.read(this, archive);
        } catch (UncheckedIOException e) {
            problems.add(archive.location(), Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            problems.add(archive.location(), e);
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(
                    archive.location(),
                    Problem.Kind.ARCHIVE_DAMAGED,
                    e.getClass().getSimpleName());
        } catch (OutOfMemoryError e) {
            problems.add(archive.location(), Problem.Kind.ARCHIVE_LIMIT, "takes more memory than Java has");
        }
        problems.problems(archive).forEach(reader::add);
    }

    PackedFile archive() {
        return archive;
    }

    ArchiveLimits limits() {
        return reader.limits();
    }

    /** Keeps which files it has: it may be a layer of an image. */
    void hasRead(TarNames names) {
        reader.images().read(archive.location(), names);
    }

    /** Hands on what is packed under this name; whether all of it could be read. */
    boolean entry(String name, InputStream data) {
        Location inside = archive.location().entry(PathName.ofEntry(name));
        if (reader.skips(inside)) {
            return true;
        }
        InputStream paid = new BudgetedInputStream(data, budget);
        EntryBuffer buffer = new EntryBuffer(limits().buffered());
        try {
            if (!buffer.fill(paid)) {
                handOnLarge(inside, buffer, paid);
                return true;
            }
        } catch (ArchiveLimitException e) {
            problems.add(inside, e);
            return false;
        } catch (IOException e) {
            problems.add(inside, e);
            handOn(buffer.startAt(inside));
            return false;
        }
        handOn(buffer.at(inside));
        return true;
    }

    /** Hands on what fits the memory, or expands it if it is an archive. */
    private void handOn(Blob blob) {
        Optional<ArchiveFormat> format = ArchiveFormat.of(blob.location().name(), blob.bytes(), blob.length());
        if (format.isEmpty()) {
            reader.images().read(blob);
            reader.pass(OfficeText.of(blob).orElse(blob));
        } else if (format.get().isAlsoText()) {
            reader.pass(blob);
        }
        format.ifPresent(known -> expand(known, PackedFile.of(blob)));
    }

    /** The same bytes twice in one file are expanded once. */
    private void expand(ArchiveFormat format, PackedFile file) {
        if (!file.isInMemory() || budget.isFirst(file.sha256())) {
            new ArchiveExpander(reader, file, depth + 1, budget).run(format);
        }
    }

    /** Hands on what is too large for the memory, or expands it if it is an archive that can be read from start to end. */
    private void handOnLarge(Location inside, EntryBuffer start, InputStream rest) throws IOException {
        Optional<ArchiveFormat> format = Signature.of(inside.name(), start.bytes(), start.length());
        InputStream all = start.followedBy(rest);
        if (format.isPresent() && !format.get().isAlsoText()) {
            expand(format.get(), PackedFile.of(inside, all, archive));
            all.skip(Long.MAX_VALUE);
        } else {
            format.ifPresent(any -> problems.add(
                    inside, Problem.Kind.ARCHIVE_LIMIT, "is too large to be expanded; it was searched as it is"));
            reader.pass(inside, all);
        }
    }

    /** Says why what is packed under this name is not handed on. */
    void refuse(String name, Problem.Kind kind, String message) {
        Location inside = archive.location().entry(PathName.ofEntry(name));
        if (!reader.skips(inside)) {
            problems.add(inside, kind, message);
        }
    }

    /** Hands on bytes of the archive that are no entry, and may be an archive again. */
    void rest(long from, long to) throws IOException {
        if (to - from <= limits().buffered()) {
            handOn(part(from, to));
        } else {
            text(from, to);
        }
    }

    /** Hands on what follows what is packed, and may be an archive again. */
    void rest(InputStream in) throws IOException {
        EntryBuffer buffer = new EntryBuffer(limits().buffered());
        if (buffer.fill(in)) {
            handOn(buffer.at(archive.location()));
        } else {
            reader.pass(archive.location(), buffer.followedBy(in));
        }
    }

    /** Hands on bytes of the archive that cannot be expanded. */
    void text(long from, long to) throws IOException {
        if (to - from > limits().buffered()) {
            reader.pass(archive.location(), archive.bytes().stream(from, to));
        } else if (from < to) {
            reader.pass(part(from, to));
        }
    }

    /** Hands on text that stands in the archive itself, if there is any. */
    void text(byte[] bytes) {
        if (bytes.length > 0) {
            reader.pass(new Blob(archive.location(), bytes, bytes.length));
        }
    }

    private Blob part(long from, long to) throws IOException {
        byte[] bytes = archive.bytes().bytes(from, (int) (to - from));
        return new Blob(archive.location(), bytes, bytes.length);
    }

    /** Says that the archive as a whole is not what it should be. */
    void damaged(String message) {
        problems.add(archive.location(), Problem.Kind.ARCHIVE_DAMAGED, message);
    }

    /** Says that nobody here can open the archive. */
    void unread(String message) {
        problems.add(archive.location(), Problem.Kind.UNREADABLE, message);
    }
}

package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/** One archive that is being expanded, within bounds. For one thread. */
final class ArchiveExpander {
    private final ExpandingReader unpacking;
    private final Blob archive;
    private final int depth;
    private final ExpansionBudget budget;
    private final ArchiveProblems troubles;
    private int entries;

    /**
     * Nothing is expanded yet.
     *
     * @param depth archives around what is in this one, itself included
     */
    ArchiveExpander(ExpandingReader unpacking, Blob archive, int depth, ExpansionBudget budget) {
        this.unpacking = unpacking;
        this.archive = archive;
        this.depth = depth;
        this.budget = budget;
        this.troubles = new ArchiveProblems(archive.location());
    }

    /** Hands everything in it on. Whatever is wrong with it becomes a problem: a broken file never ends a scan. */
    void run(ArchiveFormat packing) {
        try {
            if (depth > bounds().depth()) {
                throw bounds().tooDeep();
            }
            switch (packing) {
                case ZIP -> new ZipReader(this).read();
                case GZIP -> new GzipReader(this).read();
                case TAR -> new TarReader(this, archive.bytes(), archive.length()).read();
            }
        } catch (IOException e) {
            trouble(archive.location(), e);
        } catch (RuntimeException e) {
            troubles.add(
                    archive.location(),
                    Problem.Kind.ARCHIVE_DAMAGED,
                    e.getClass().getSimpleName());
        }
        troubles.problems().forEach(unpacking::add);
    }

    Blob archive() {
        return archive;
    }

    ArchiveLimits bounds() {
        return unpacking.bounds();
    }

    /** Hands on what is packed under this name; whether all of it could be read. */
    boolean entry(String name, InputStream data) throws ArchiveLimitException {
        Location inside = admit(name);
        EntryBuffer contents = new EntryBuffer();
        try {
            contents.fill(data, bounds(), budget);
        } catch (ArchiveLimitException e) {
            trouble(inside, e);
            return false;
        } catch (IOException e) {
            trouble(inside, e);
            unpacking.read(contents.at(inside), depth, budget);
            return false;
        }
        unpacking.read(contents.at(inside), depth, budget);
        return true;
    }

    /** Says why what is packed under this name is not handed on. */
    void refuse(String name, Problem.Kind kind, String message) throws ArchiveLimitException {
        troubles.add(admit(name), kind, message);
    }

    private Location admit(String name) throws ArchiveLimitException {
        if (++entries > bounds().entries()) {
            throw bounds().tooManyEntries();
        }
        return archive.location().entry(PathName.ofEntry(name));
    }

    /** Hands on bytes of the archive that are no entry, and may be an archive again. */
    void rest(long from, long to) {
        unpacking.read(part(from, to), depth, budget);
    }

    /** Hands on bytes of the archive that cannot be expanded. */
    void text(long from, long to) {
        if (from < to) {
            unpacking.pass(part(from, to));
        }
    }

    private Blob part(long from, long to) {
        byte[] bytes = Arrays.copyOfRange(archive.bytes(), (int) from, (int) to);
        return new Blob(archive.location(), bytes, bytes.length);
    }

    /** Says that the archive as a whole is not what it should be. */
    void damaged(String message) {
        troubles.add(archive.location(), Problem.Kind.ARCHIVE_DAMAGED, message);
    }

    private void trouble(Location location, IOException failure) {
        Problem.Kind kind =
                failure instanceof ArchiveLimitException ? Problem.Kind.ARCHIVE_LIMIT : Problem.Kind.ARCHIVE_DAMAGED;
        String reason = Objects.requireNonNullElse(failure.getMessage(), "cut off");
        troubles.add(location, kind, reason);
    }
}

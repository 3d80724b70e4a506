package io.github.stripekeys.source.git.worktree;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/**
 * A tracked file, and what git saw of it when it last looked.
 *
 * @param path relative to the top
 * @param seconds when it was last changed, with the nanoseconds; 0 if that is not known
 * @param size lower 32 bits of it, in bytes
 */
@SuppressWarnings("ArrayRecordComponent") // compared as bytes, as git sorts them; never changed
record IndexEntry(byte[] path, int mode, long seconds, int nanoseconds, int size) {
    private static final int FILE = 0x8;
    private static final int SUBMODULE = 0xe;

    static IndexEntry unknown(byte[] path) {
        return new IndexEntry(path, 0, 0, 0, 0);
    }

    boolean isSubmodule() {
        return mode >> 12 == SUBMODULE;
    }

    /**
     * Whether a file must be as git last saw it.
     *
     * @param before when git wrote this down: what was changed since then, or at that moment, may look the same
     */
    boolean isUpToDate(BasicFileAttributes file, Instant before) {
        Instant changed = file.lastModifiedTime().toInstant();
        return mode >> 12 == FILE
                && (int) file.size() == size
                && changed.getEpochSecond() == seconds
                && changed.getNano() == nanoseconds
                && changed.isBefore(before);
    }
}

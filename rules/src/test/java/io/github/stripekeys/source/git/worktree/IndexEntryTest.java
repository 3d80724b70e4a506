package io.github.stripekeys.source.git.worktree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git calls racily clean (git-scm.com/docs/racy-git): a file that was changed when the index was written may be another. */
final class IndexEntryTest {
    private static final int FILE = 0100644;
    private static final Instant CHANGED = Instant.ofEpochSecond(1_700_000_000, 5000);

    @TempDir
    private Path folder;

    private BasicFileAttributes file;

    @BeforeEach
    void make() throws IOException {
        Path path = Files.writeString(folder.resolve("a"), "four");
        Files.setLastModifiedTime(path, FileTime.from(CHANGED));
        file = Files.readAttributes(path, BasicFileAttributes.class);
    }

    private static IndexEntry entry(int mode, long seconds, int nanoseconds, int size) {
        return new IndexEntry(new byte[] {'a'}, mode, seconds, nanoseconds, size);
    }

    @Test
    void isUpToDateIfItWasWrittenBeforeTheIndex() {
        IndexEntry same = entry(FILE, CHANGED.getEpochSecond(), CHANGED.getNano(), 4);
        assertTrue(same.isUpToDate(file, CHANGED.plusNanos(1)));
        assertFalse(same.isUpToDate(file, CHANGED), "changed at that moment");
        assertFalse(same.isUpToDate(file, CHANGED.minusNanos(1)));
    }

    @Test
    void isNotIfAnythingDiffers() {
        Instant later = CHANGED.plusSeconds(1);
        long seconds = CHANGED.getEpochSecond();
        assertFalse(entry(FILE, seconds, CHANGED.getNano(), 5).isUpToDate(file, later));
        assertFalse(entry(FILE, seconds + 1, CHANGED.getNano(), 4).isUpToDate(file, later));
        assertFalse(entry(FILE, seconds, CHANGED.getNano() + 1, 4).isUpToDate(file, later));
        assertFalse(entry(0120000, seconds, CHANGED.getNano(), 4).isUpToDate(file, later), "a link");
        assertFalse(IndexEntry.unknown(new byte[] {'a'}).isUpToDate(file, later));
    }

    @Test
    void isASubmoduleByItsMode() {
        assertTrue(entry(0160000, 0, 0, 0).isSubmodule());
        assertFalse(entry(FILE, 0, 0, 0).isSubmodule());
        assertEquals(0, IndexEntry.unknown(new byte[0]).mode());
    }
}

package io.github.stripekeys.source.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

/** Bounds of what one archive, and all in it, may become, to the byte. */
final class BudgetedInputStreamTest {
    private static final long SIZE = 10;

    private static long total() {
        return ArchiveLimits.USUAL.total(SIZE);
    }

    @Test
    void paysForEachByte() throws IOException {
        ExpansionBudget budget = new ExpansionBudget(ArchiveLimits.USUAL, SIZE);
        budget.spend(total() - 3);
        InputStream stream = new BudgetedInputStream(new ByteArrayInputStream(new byte[] {1, -1, 3, 4, 5}), budget);
        assertEquals(1, stream.read());
        assertEquals(255, stream.read());
        assertEquals(1, stream.read(new byte[8], 0, 1));
        assertThrows(ArchiveLimitException.class, stream::read);
    }

    @Test
    void paysNothingForTheEnd() throws IOException {
        ExpansionBudget budget = new ExpansionBudget(ArchiveLimits.USUAL, SIZE);
        budget.spend(total());
        InputStream stream = new BudgetedInputStream(InputStream.nullInputStream(), budget);
        assertEquals(-1, stream.read());
        assertEquals(-1, stream.read(new byte[8], 0, 8));
    }

    @Test
    void growsInProportionOnly() throws IOException {
        ArchiveLimits limits = new ArchiveLimits(1, 1, 1, 1, 3, 5);
        byte[] bytes = {1, -1, 3, 4, 5, 6, 7, 8, 9, 10};
        LimitedInputStream stream = new LimitedInputStream(new ByteArrayInputStream(bytes), () -> 2, limits);
        assertEquals(1, stream.read());
        assertEquals(255, stream.read());
        assertEquals(6, stream.read(new byte[6], 0, 6), "8 is not three times 2 and a whole one more");
        assertThrows(ArchiveLimitException.class, stream::read);
        LimitedInputStream empty = new LimitedInputStream(InputStream.nullInputStream(), () -> 0, limits);
        assertEquals(-1, empty.read());
        LimitedInputStream small = new LimitedInputStream(new ByteArrayInputStream(bytes), () -> 0, limits);
        assertEquals(5, small.read(new byte[5], 0, 5), "so little may come of nothing");
        assertThrows(ArchiveLimitException.class, small::read);
    }
}

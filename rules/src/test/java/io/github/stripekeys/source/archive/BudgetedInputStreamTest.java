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
}

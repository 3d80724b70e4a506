package io.github.stripekeys.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream whose bytes are paid for. */
final class BudgetedInputStream extends FilterInputStream {
    private final ExpansionBudget budget;

    BudgetedInputStream(InputStream in, ExpansionBudget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        budget.spend(Math.max(0, count));
        return count;
    }

    /** The archive goes on behind an entry, and so stays open. */
    @Override
    public void close() {
        // whoever opened the archive closes it
    }
}

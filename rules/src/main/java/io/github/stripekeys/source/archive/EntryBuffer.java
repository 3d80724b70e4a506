package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The expanded bytes of one entry. */
final class EntryBuffer {
    private static final int FIRST = 8 << 10;

    private byte[] bytes = new byte[FIRST];
    private int length;

    /** Reads a stream to its end; if that fails, what came before is here. */
    void fill(InputStream in, ArchiveLimits bounds, ExpansionBudget budget) throws IOException {
        for (int count = read(in); count >= 0; count = read(in)) {
            length += count;
            budget.spend(count);
            if (length > bounds.entry()) {
                throw bounds.entryTooLarge();
            }
        }
    }

    private int read(InputStream in) throws IOException {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        return in.read(bytes, length, bytes.length - length);
    }

    Blob at(Location location) {
        return new Blob(location, bytes, length);
    }
}

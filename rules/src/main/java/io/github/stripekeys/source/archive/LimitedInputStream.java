package io.github.stripekeys.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A stream that is being expanded, and that may not grow out of proportion or without end. */
final class LimitedInputStream extends FilterInputStream {
    private final LongSupplier packed;
    private final ArchiveLimits bounds;
    private long expanded;

    /**
     * A stream with bounds.
     *
     * @param packed how many bytes it was made of so far
     */
    LimitedInputStream(InputStream in, LongSupplier packed, ArchiveLimits bounds) {
        super(in);
        this.packed = packed;
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        expanded += Math.max(0, count);
        if (expanded > bounds.ratioFrom() && expanded / bounds.ratio() > packed.getAsLong()) {
            throw bounds.outOfProportion();
        }
        if (expanded > bounds.total()) {
            throw bounds.totalTooLarge();
        }
        return count;
    }
}

package io.github.stripekeys.source.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** A stream that is being expanded, and that may not grow out of proportion. */
final class LimitedInputStream extends FilterInputStream {
    private final LongSupplier packed;
    private final ArchiveLimits limits;
    private long expanded;

    /**
     * A stream within limits.
     *
     * @param packed how many bytes it was made of so far
     */
    LimitedInputStream(InputStream in, LongSupplier packed, ArchiveLimits limits) {
        super(in);
        this.packed = packed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        int count = super.read(bytes, from, most);
        expanded += Math.max(0, count);
        if (expanded > limits.ratioFrom() && expanded / limits.ratio() > packed.getAsLong()) {
            throw limits.outOfProportion();
        }
        return count;
    }
}

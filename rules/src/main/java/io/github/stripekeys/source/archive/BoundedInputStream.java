package io.github.stripekeys.source.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, so and so many. */
final class BoundedInputStream extends FilterInputStream {
    private long left;

    BoundedInputStream(InputStream in, long length) {
        super(in);
        this.left = length;
    }

    /** Bytes that were not read yet. */
    long left() {
        return left;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = super.read(bytes, from, (int) Math.min(left, most));
        if (count < 0) {
            throw new EOFException("truncated");
        }
        left -= count;
        return count;
    }

    /** More follows what is bounded. */
    @Override
    public void close() {
        // whoever opened the stream closes it
    }
}

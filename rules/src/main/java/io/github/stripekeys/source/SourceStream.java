package io.github.stripekeys.source;

import java.io.IOException;
import java.io.InputStream;

/** A stretch of a source of bytes. */
final class SourceStream extends InputStream {
    private final ByteSource source;
    private final long end;
    private long at;

    SourceStream(ByteSource source, long from, long to) {
        this.source = source;
        this.at = from;
        this.end = to;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        int count = at >= end ? -1 : source.read(at, bytes, from, (int) Math.min(most, end - at));
        at += Math.max(0, count);
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - at));
        at += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(0, end - at));
    }
}

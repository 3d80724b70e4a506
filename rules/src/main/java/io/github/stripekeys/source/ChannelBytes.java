package io.github.stripekeys.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** Bytes of an open file. What is added to it meanwhile is not read. */
record ChannelBytes(SeekableByteChannel channel, long length) implements ByteSource {
    /** More at once would make Java keep a buffer of that size outside the heap. */
    private static final int MOST = 64 << 10;

    @Override
    public int read(long at, byte[] into, int start, int most) throws IOException {
        int count = (int) Math.min(Math.min(most, MOST), length - at);
        if (count <= 0) {
            return most == 0 ? 0 : -1;
        }
        return channel.position(at).read(ByteBuffer.wrap(into, start, count));
    }
}

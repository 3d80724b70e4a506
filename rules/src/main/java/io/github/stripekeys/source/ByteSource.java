package io.github.stripekeys.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.Objects;

/** Bytes that can be read from any place on, be they in memory or in an open file. For one thread. */
public interface ByteSource {
    /** How many there are. */
    long length();

    /**
     * Reads some of the bytes that start at a place.
     *
     * @param most how many are wanted; the array must have room for them
     * @return how many were read, at least 1, or -1 at the end
     */
    int read(long at, byte[] into, int start, int most) throws IOException;

    /** Bytes in memory. */
    static ByteSource of(byte[] bytes, int length) {
        return new ArrayBytes(bytes, length);
    }

    /** Bytes of an open file, as it was when its size was asked for. */
    static ByteSource of(SeekableByteChannel channel, long length) {
        return new ChannelBytes(channel, length);
    }

    /** The bytes from one place to another as a stream, which ends early if they do. */
    default InputStream stream(long from, long to) {
        return new SourceStream(this, from, Math.min(to, length()));
    }

    /** The bytes from one place to another, or to the end. */
    default byte[] bytes(long from, int length) throws IOException {
        return stream(Objects.checkIndex(from, length() + 1), from + length).readNBytes(length);
    }
}

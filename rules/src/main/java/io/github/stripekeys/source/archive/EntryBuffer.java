package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** The first expanded bytes of one entry; all of them, if there are no more than fit. */
final class EntryBuffer {
    private static final int FIRST = 8 << 10;

    private final int most;
    private byte[] bytes;
    private int length;

    /** Has room for so many bytes. */
    EntryBuffer(int most) {
        this.most = most;
        this.bytes = new byte[Math.min(most, FIRST)];
    }

    /** Reads a stream as far as there is room, and says whether that was all; if it fails, what came before is here. */
    boolean fill(InputStream in) throws IOException {
        int count = 0;
        while (count >= 0 && length < most) {
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * length));
            }
            count = in.read(bytes, length, bytes.length - length);
            length += Math.max(0, count);
        }
        return count < 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    Blob at(Location location) {
        return new Blob(location, bytes, length);
    }

    /** What could be read of an entry that ends in the middle; nothing if it was handed on through a window. */
    Blob startAt(Location location) {
        return new Blob(location, bytes, length < most ? length : 0);
    }

    /** All of the entry, whose other bytes are in this stream. */
    InputStream followedBy(InputStream rest) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes, 0, length), rest);
    }
}

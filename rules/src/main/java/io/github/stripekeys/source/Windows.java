package io.github.stripekeys.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a text of any size through a window that moves over it, and hands on what of it is wanted. Takes no more memory than a
 * window. For one thread.
 */
public final class Windows {
    /** Bytes of one window. */
    static final int SIZE = 4 << 20;

    /** The longest character of UTF-8 that may be cut off. */
    private static final int LONGEST_CHARACTER = 4;

    private final BlobReader reader;
    private final Location location;
    private final byte[] buffer = new byte[SIZE];

    /** Windows of what is at this place. */
    public Windows(BlobReader reader, Location location) {
        this.reader = reader;
        this.location = location;
    }

    /** Reads a stream to its end; if that fails, what came before was handed on. */
    public void read(InputStream in) throws IOException {
        int length = in.readNBytes(buffer, 0, SIZE);
        PositionCounter counter = PositionCounter.of(buffer, length);
        boolean isFirst = true;
        while (length == SIZE) {
            int used = counter.isWide() ? length : characters(length);
            int next = counter.isWide() ? used - BlobReader.OVERLAP : characters(used - BlobReader.OVERLAP);
            read(used, counter, isFirst ? 0 : BlobReader.OVERLAP / 2, used - BlobReader.OVERLAP / 2, next);
            counter.count(buffer, 0, next);
            System.arraycopy(buffer, next, buffer, 0, length - next);
            length = length - next + in.readNBytes(buffer, length - next, next);
            isFirst = false;
        }
        read(length, counter, isFirst ? 0 : BlobReader.OVERLAP / 2, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    private void read(int length, PositionCounter counter, int first, int last, int overlap) {
        if (reader.wants(buffer, length)) {
            Window window = new Window(
                    counter.position(),
                    first == 0 ? Position.NOWHERE : position(counter, first),
                    last > length ? Position.END : position(counter, last),
                    overlap > length ? Position.END : position(counter, overlap));
            reader.read(new Blob(location, buffer, length, window));
        }
    }

    private Position position(PositionCounter counter, int place) {
        return counter.again().count(buffer, 0, place).position();
    }

    /** The last place up to this one where a character starts. */
    private int characters(int end) {
        int start = end;
        while (start > end - LONGEST_CHARACTER && (buffer[start - 1] & 0xc0) == 0x80) {
            start--;
        }
        boolean isCut = (buffer[start - 1] & 0xc0) == 0xc0;
        return isCut ? start - 1 : end;
    }
}

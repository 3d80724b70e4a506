package io.github.stripekeys.source.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/** The members of a gzip (RFC 1952), one after the other, however many. For one thread. */
final class GzipMembers extends InputStream {
    private static final int CHUNK = 8 << 10;
    private static final int HAS_CHECKSUM = 1 << 1;
    private static final int HAS_EXTRA = 1 << 2;
    private static final int HAS_NAME = 1 << 3;
    private static final int HAS_COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;
    private static final int AFTER_FLAGS = 6;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private boolean isEnded;

    GzipMembers(InputStream in) throws IOException {
        this.in = in;
        readHeader();
    }

    /** Whether a member starts with these bytes, of which there are four or more. */
    static boolean isIn(byte[] bytes) {
        return (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b && bytes[2] == 8 && (bytes[3] & RESERVED) == 0;
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
        while (!isEnded) {
            int count = inflate(bytes, from, most);
            if (count > 0) {
                checksum.update(bytes, from, count);
                return count;
            }
        }
        return -1;
    }

    private int inflate(byte[] bytes, int from, int most) throws IOException {
        try {
            int count = inflater.inflate(bytes, from, most);
            if (count == 0 && inflater.finished()) {
                at = end - inflater.getRemaining();
                readTrailer();
                startNext();
            } else if (count == 0) {
                feed();
            }
            return count;
        } catch (DataFormatException e) {
            throw new ZipException("corrupt data");
        }
    }

    private void feed() throws IOException {
        if (inflater.needsDictionary() || (at == end && !fill())) {
            throw new EOFException("truncated");
        }
        inflater.setInput(chunk, at, end - at);
        at = end;
    }

    private boolean fill() throws IOException {
        end = Math.max(0, in.read(chunk, 0, CHUNK));
        at = 0;
        return end > 0;
    }

    private void readTrailer() throws IOException {
        long expected = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long value = next();
            expected |= i < Integer.BYTES ? value << (8 * i) : 0;
        }
        if (expected != checksum.getValue()) {
            throw new ZipException("checksum mismatch");
        }
    }

    /** Tapes are filled up with zeros, which end the last member. */
    private void startNext() throws IOException {
        while ((at < end || fill()) && chunk[at] == 0) {
            at++;
        }
        isEnded = at == end || !hasMember();
        if (!isEnded) {
            readHeader();
        }
    }

    private boolean hasMember() throws IOException {
        if (end - at < Integer.BYTES) {
            System.arraycopy(chunk, at, chunk, 0, end - at);
            end = end - at + Math.max(0, in.readNBytes(chunk, end - at, Integer.BYTES - (end - at)));
            at = 0;
        }
        byte[] start = new byte[Integer.BYTES];
        System.arraycopy(chunk, at, start, 0, Math.min(start.length, end - at));
        return isIn(start);
    }

    private void readHeader() throws IOException {
        inflater.reset();
        checksum.reset();
        byte[] start = {(byte) next(), (byte) next(), (byte) next(), (byte) next()};
        if (!isIn(start)) {
            throw new ZipException("not a gzip member");
        }
        skip(AFTER_FLAGS);
        if ((start[3] & HAS_EXTRA) != 0) {
            skip(next() | next() << 8);
        }
        skipText((start[3] & HAS_NAME) != 0);
        skipText((start[3] & HAS_COMMENT) != 0);
        skip((start[3] & HAS_CHECKSUM) == 0 ? 0 : 2);
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    private void skipText(boolean isThere) throws IOException {
        while (isThere && next() != 0) {
            // up to the NUL at its end
        }
    }

    private int next() throws IOException {
        if (at == end && !fill()) {
            throw new EOFException("truncated");
        }
        return chunk[at++] & 0xff;
    }

    /** Whether something follows the last member that is neither another nor zeros. */
    boolean isFollowed() {
        return isEnded && at < end;
    }

    /** What follows the last member. */
    InputStream rest() {
        return new SequenceInputStream(new ByteArrayInputStream(chunk, at, end - at), in);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}

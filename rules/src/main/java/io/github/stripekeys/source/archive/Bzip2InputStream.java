package io.github.stripekeys.source.archive;

import io.airlift.compress.bzip2.BZip2HadoopStreams;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What one bzip2 stream after the other expands to, as programs write them that compress in several threads. The library knows one
 * stream only, so each is given to it alone. For one thread.
 */
final class Bzip2InputStream extends InputStream {
    private static final int CHUNK = 64 << 10;
    private static final int MAGIC = 10;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int end;
    private boolean isEnded;
    private @Nullable InputStream stream;

    Bzip2InputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        while (stream != null || hasMore()) {
            InputStream current = stream == null ? new BZip2HadoopStreams().createInputStream(new Part()) : stream;
            stream = current;
            int count = current.read(bytes, from, most);
            if (count >= 0) {
                return count;
            }
            stream = null;
            skipToNext();
        }
        return -1;
    }

    private boolean hasMore() throws IOException {
        look();
        return at < end;
    }

    /** What follows a stream and is none belongs to it. */
    private void skipToNext() throws IOException {
        while (hasMore() && place(at) != at) {
            at = place(at);
        }
    }

    /** Makes sure that what stands here can be told, unless the end is near. */
    private void look() throws IOException {
        if (!isEnded && end - at < MAGIC) {
            System.arraycopy(chunk, at, chunk, 0, end - at);
            end -= at;
            at = 0;
            int count = in.readNBytes(chunk, end, CHUNK - end);
            end += count;
            isEnded = end < CHUNK;
        }
    }

    /** The place up to which nothing from this one on can be the start of a stream. */
    private int place(int from) {
        int last = isEnded ? end : end - MAGIC + 1;
        for (int place = from; place < last; place++) {
            if (chunk[place] == 'B' && isStart(place)) {
                return place;
            }
        }
        return last;
    }

    private boolean isStart(int place) {
        if (end - place < MAGIC || chunk[place + 1] != 'Z' || chunk[place + 2] != 'h') {
            return false;
        }
        byte[] start = new byte[MAGIC];
        System.arraycopy(chunk, place, start, 0, MAGIC);
        return Signature.isBzip2(start);
    }

    /** The bytes of one stream, up to where the next one starts. */
    private final class Part extends InputStream {
        private boolean isAtStart = true;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int most) throws IOException {
            look();
            int count = Math.min(most, place(isAtStart ? at + 1 : at) - at);
            if (count <= 0) {
                return most == 0 ? 0 : -1;
            }
            System.arraycopy(chunk, at, bytes, from, count);
            at += count;
            isAtStart = false;
            return count;
        }
    }
}

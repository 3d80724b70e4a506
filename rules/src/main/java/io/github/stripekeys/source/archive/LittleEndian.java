package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Numbers in bytes, the least significant byte first. Reads a page of them at a time; what cannot be read is an
 * {@link UncheckedIOException}, what is outside an {@link IndexOutOfBoundsException}. For one thread.
 */
final class LittleEndian {
    private static final int PAGE = 8 << 10;

    private final ByteSource source;
    private final byte[] page;
    private long start;
    private int count;

    LittleEndian(ByteSource source) {
        this.source = source;
        this.page = new byte[(int) Math.min(PAGE, source.length())];
    }

    ByteSource source() {
        return source;
    }

    long length() {
        return source.length();
    }

    /** So many bytes from a place on. */
    byte[] bytes(long at, int size) {
        try {
            return source.bytes(at, size);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An unsigned number of one byte. */
    int one(long at) {
        if (at < start || at >= start + count) {
            turnTo(at);
        }
        return page[(int) (at - start)] & 0xff;
    }

    private void turnTo(long at) {
        if (at < 0 || at >= length()) {
            throw new IndexOutOfBoundsException(at);
        }
        try {
            start = Math.max(0, at - page.length / 2);
            count = source.stream(start, length()).readNBytes(page, 0, page.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (at >= start + count) {
            throw new IndexOutOfBoundsException(at);
        }
    }

    /** An unsigned number of two bytes. */
    int two(long at) {
        return one(at) | one(at + 1) << 8;
    }

    /** An unsigned number of four bytes. */
    long four(long at) {
        return two(at) | (long) two(at + 2) << 16;
    }

    long eight(long at) {
        return four(at) | four(at + 4) << 32;
    }

    /** Whether this signature stands here and so many bytes are there, its own included. */
    boolean has(int signature, long at, int size) {
        return at >= 0 && at + size <= length() && (int) four(at) == signature;
    }

    /** The next place of a signature, or the end. */
    long next(int signature, long from) {
        for (long at = from; at + Integer.BYTES <= length(); at++) {
            if (one(at) == (signature & 0xff) && (int) four(at) == signature) {
                return at;
            }
        }
        return length();
    }
}

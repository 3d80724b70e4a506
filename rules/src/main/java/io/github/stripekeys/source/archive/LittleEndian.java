package io.github.stripekeys.source.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers in bytes, the least significant byte first. */
record LittleEndian(ByteBuffer bytes) {
    static LittleEndian of(byte[] bytes, int length) {
        return new LittleEndian(ByteBuffer.wrap(bytes, 0, length).order(ByteOrder.LITTLE_ENDIAN));
    }

    int length() {
        return bytes.limit();
    }

    /** An unsigned number of two bytes. */
    int two(long at) {
        return bytes.getShort((int) at) & 0xffff;
    }

    /** An unsigned number of four bytes. */
    long four(long at) {
        return bytes.getInt((int) at) & 0xffff_ffffL;
    }

    long eight(long at) {
        return bytes.getLong((int) at);
    }

    /** Whether this signature stands here and so many bytes are there, its own included. */
    boolean has(int signature, long at, int size) {
        return at >= 0 && at + size <= length() && bytes.getInt((int) at) == signature;
    }

    /** The next place of a signature, or the end. */
    int next(int signature, long from) {
        for (long at = from; at + Integer.BYTES <= length(); at++) {
            if (bytes.get((int) at) == (byte) signature && bytes.getInt((int) at) == signature) {
                return (int) at;
            }
        }
        return length();
    }
}

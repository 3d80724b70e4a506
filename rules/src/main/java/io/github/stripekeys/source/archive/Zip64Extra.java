package io.github.stripekeys.source.archive;

/** What the directory of a zip says about an entry in addition: blocks, each with a number and its length. */
record Zip64Extra(LittleEndian bytes, long start, int length) {
    private static final int LARGE = 1;
    private static final int HEAD = 4;

    /** One of the numbers that do not fit their usual four bytes; beyond any file if it is not there. */
    long large(int index) {
        for (long at = start; at + HEAD <= start + length; at += HEAD + bytes.two(at + 2)) {
            long number = at + HEAD + (long) index * Long.BYTES;
            boolean isThere = number + Long.BYTES <= start + length && bytes.two(at + 2) >= (index + 1) * Long.BYTES;
            if (bytes.two(at) == LARGE && isThere) {
                return bytes.eight(number) & Long.MAX_VALUE >> 1;
            }
        }
        return Integer.MAX_VALUE;
    }
}

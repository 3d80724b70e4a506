package io.github.stripekeys.source.archive;

import java.io.IOException;

/** Numbers as a tar writes them: octal digits, or, as GNU does with large ones, bytes after a bit that is set. */
final class TarNumber {
    private static final long LARGEST = Long.MAX_VALUE >> 8;

    private TarNumber() {}

    static long of(byte[] block, int start, int end) throws IOException {
        long number = (block[start] & 0x80) == 0 ? octal(block, start, end) : binary(block, start, end);
        if (number < 0) {
            throw new IOException("corrupt tar: invalid number");
        }
        return number;
    }

    /** Negative if it is none. */
    static long octal(byte[] block, int start, int end) {
        long number = 0;
        for (int i = start; i < end; i++) {
            byte c = block[i];
            if (c >= '0' && c <= '7') {
                number = number << 3 | (c - '0');
            } else if (c != ' ' && c != 0) {
                return -1;
            }
        }
        return number;
    }

    private static long binary(byte[] block, int start, int end) {
        long number = block[start] & 0x7f;
        for (int i = start + 1; i < end; i++) {
            if (number > LARGEST) {
                return -1;
            }
            number = number << 8 | (block[i] & 0xff);
        }
        return number;
    }
}

package io.github.stripekeys.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A block that says what follows it in a tar.
 *
 * @param type of the entry, POSIX's {@code typeflag}
 * @param size of what follows, in bytes
 * @param isContinued whether more blocks of a sparse file's map come first
 */
record TarHeader(String name, char type, long size, boolean isContinued) {
    static final int SIZE = 512;

    /** Where the map of a sparse file says whether it goes on in another block. */
    static final int SPARSE_GOES_ON = 504;

    private static final String MAGIC = "ustar";
    private static final int MAGIC_START = 257;
    private static final int CHECKSUM_START = 148;
    private static final int CHECKSUM_END = 156;

    /** Whether one is at the start of these bytes; few others have anything like it there. */
    static boolean isIn(byte[] bytes, int length) {
        if (length < SIZE) {
            return false;
        }
        for (int i = 0; i < MAGIC.length(); i++) {
            if (bytes[MAGIC_START + i] != MAGIC.charAt(i)) {
                return false;
            }
        }
        return sum(bytes) == TarNumber.octal(bytes, CHECKSUM_START, CHECKSUM_END);
    }

    private static long sum(byte[] block) {
        long sum = 0;
        for (int i = 0; i < SIZE; i++) {
            boolean isChecksum = i >= CHECKSUM_START && i < CHECKSUM_END;
            sum += isChecksum ? ' ' : block[i] & 0xff;
        }
        return sum;
    }

    static TarHeader of(byte[] block) throws IOException {
        boolean isPosix = block[MAGIC_START + MAGIC.length()] == 0;
        String prefix = isPosix ? text(block, 345, 500) : "";
        String name = text(block, 0, 100);
        char type = (char) (block[156] & 0xff);
        return new TarHeader(
                prefix.isEmpty() ? name : prefix + "/" + name,
                type,
                TarNumber.of(block, 124, 136),
                type == 'S' && block[482] != 0);
    }

    /** Text up to a NUL. */
    static String text(byte[] bytes, int start, int end) {
        int to = start;
        while (to < end && bytes[to] != 0) {
            to++;
        }
        return new String(bytes, start, to - start, StandardCharsets.UTF_8);
    }

    /** Whether it is a link, a device, a folder or a pipe, which nothing follows. */
    boolean isEmpty() {
        return type >= '1' && type <= '6';
    }
}

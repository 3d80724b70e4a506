package io.github.stripekeys.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What stands before an entry of a cpio: numbers of octal digits, or of hexadecimal ones in the newer formats.
 *
 * @param mode file type and permissions, as POSIX has them
 * @param nameLength with the NUL at its end
 * @param padding a multiple of which name and data take
 */
record CpioHeader(long mode, int nameLength, long size, int length, int padding) {
    /** What every header has. */
    static final int MAGIC = 6;

    private static final int OLD_LENGTH = 76;
    private static final int NEW_LENGTH = 110;
    private static final int FILE_TYPE = 0170000;
    private static final int REGULAR = 0100000;
    private static final int OCTAL = 8;
    private static final int HEXADECIMAL = 16;

    /** Whether one is at the start of these bytes. */
    static boolean isIn(byte[] bytes, int length) {
        int end = length < MAGIC ? 0 : length(bytes);
        if (end == 0 || length < end) {
            return false;
        }
        for (int i = MAGIC; i < end; i++) {
            if (Character.digit(bytes[i], end == OLD_LENGTH ? OCTAL : HEXADECIMAL) < 0) {
                return false;
            }
        }
        return true;
    }

    /** How long the header is that starts like this; 0 if it is none. */
    static int length(byte[] magic) {
        return switch (new String(magic, 0, MAGIC, StandardCharsets.ISO_8859_1)) {
            case "070707" -> OLD_LENGTH;
            case "070701", "070702" -> NEW_LENGTH;
            default -> 0;
        };
    }

    static CpioHeader of(byte[] bytes) throws IOException {
        if (!isIn(bytes, bytes.length)) {
            throw new IOException("corrupt cpio: invalid header");
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return bytes.length == OLD_LENGTH
                ? new CpioHeader(octal(text, 18, 24), (int) octal(text, 59, 65), octal(text, 65, 76), OLD_LENGTH, 1)
                : new CpioHeader(hex(text, 14), (int) hex(text, 94), hex(text, 54), NEW_LENGTH, 4);
    }

    private static long octal(String text, int from, int to) {
        return Long.parseLong(text, from, to, OCTAL);
    }

    private static long hex(String text, int from) {
        return Long.parseLong(text, from, from + 8, HEXADECIMAL);
    }

    boolean isFile() {
        return (mode & FILE_TYPE) == REGULAR;
    }

    /** What follows the name so that the data start at a multiple of the padding. */
    int afterName() {
        return padding(length + nameLength);
    }

    int afterData() {
        return padding(size);
    }

    private int padding(long end) {
        return (int) ((padding - end % padding) % padding);
    }
}

package io.github.stripekeys.source.archive;

import java.util.Optional;

/**
 * The end of a zip, which says where its directory is.
 *
 * @param at where it is
 * @param directory where the directory starts
 * @param shift what stands before the zip, if the directory does not count that
 * @param count of entries
 */
record EndOfCentralDirectory(long at, long directory, long shift, long count) {
    static final int SIZE = 22;

    private static final int SIGNATURE = 0x06054b50;
    private static final int LARGE_SIGNATURE = 0x06064b50;
    private static final int LARGE_SIZE = 56;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 0xffff;

    /** Whether one could be at this place; it may lie outside. */
    static boolean isAt(byte[] bytes, int at) {
        return at >= 0 && bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6;
    }

    /** Whether these bytes end as a zip does, whatever stands before. */
    static boolean isIn(LittleEndian bytes) {
        long last = bytes.length() - SIZE;
        for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.has(SIGNATURE, at, SIZE) && at + SIZE + bytes.two(at + 20) == bytes.length()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a zip could end between these places. */
    static boolean isBetween(LittleEndian bytes, long from, long to) {
        for (long at = from; at + SIZE <= to; at++) {
            if (bytes.has(SIGNATURE, at, SIZE)) {
                return true;
            }
        }
        return false;
    }

    /** The last one that has its directory before it. */
    static Optional<EndOfCentralDirectory> of(LittleEndian bytes) {
        long last = bytes.length() - SIZE;
        for (long at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.has(SIGNATURE, at, SIZE)) {
                Optional<EndOfCentralDirectory> end = at(bytes, at);
                if (end.isPresent()) {
                    return end;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<EndOfCentralDirectory> at(LittleEndian bytes, long at) {
        long large = at - LOCATOR_SIZE - LARGE_SIZE;
        return bytes.has(LARGE_SIGNATURE, large, LARGE_SIZE)
                ? of(bytes, at, large, bytes.eight(large + 32), bytes.eight(large + 40), bytes.eight(large + 48))
                : of(bytes, at, at, bytes.two(at + 10), bytes.four(at + 12), bytes.four(at + 16));
    }

    private static Optional<EndOfCentralDirectory> of(
            LittleEndian bytes, long at, long directoryEnd, long count, long size, long directory) {
        long start = directoryEnd - size;
        boolean isThere = size == 0 ? count == 0 : size > 0 && ZipEntryHeader.isListed(bytes, start);
        return isThere ? Optional.of(new EndOfCentralDirectory(at, start, start - directory, count)) : Optional.empty();
    }

    /** Where the comment starts, and all else that follows. */
    long comment() {
        return at + SIZE;
    }
}

package io.github.stripekeys.source.archive;

import java.nio.charset.StandardCharsets;

/**
 * An entry of a zip, as its directory or its own header says.
 *
 * @param flags bit 0: it is encrypted; bit 3: sizes and checksum follow the data
 * @param method how it is packed
 * @param checksum of what is packed, or -1 if its header does not say
 * @param size packed, or -1 if its header does not say
 * @param at where its own header is
 */
record ZipEntryHeader(String name, int flags, int method, long checksum, long size, long at) {
    private static final long UNKNOWN = -1;
    static final int STORED = 0;
    static final int DEFLATED = 8;

    private static final int LISTED = 0x02014b50;
    private static final int LISTED_SIZE = 46;
    private static final int OWN = 0x04034b50;
    private static final int OWN_SIZE = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIPTOR_SIZE = 16;
    private static final int FOLLOWS = 1 << 3;
    private static final long IN_EXTRA = 0xffff_ffffL;

    static boolean isListed(LittleEndian bytes, long at) {
        return bytes.has(LISTED, at, LISTED_SIZE) && endListed(bytes, at) <= bytes.length();
    }

    static long endListed(LittleEndian bytes, long at) {
        return at + LISTED_SIZE + bytes.two(at + 28) + bytes.two(at + 30) + bytes.two(at + 32);
    }

    /** The one that the directory lists at this place. */
    static ZipEntryHeader listed(LittleEndian bytes, long at, long shift) {
        int nameLength = bytes.two(at + 28);
        Zip64Extra extra = new Zip64Extra(bytes, at + LISTED_SIZE + nameLength, bytes.two(at + 30));
        long expanded = bytes.four(at + 24);
        long size = bytes.four(at + 20);
        long place = bytes.four(at + 42);
        int before = expanded == IN_EXTRA ? 1 : 0;
        return new ZipEntryHeader(
                name(bytes, at + LISTED_SIZE, nameLength),
                bytes.two(at + 8),
                bytes.two(at + 10),
                bytes.four(at + 16),
                size == IN_EXTRA ? extra.large(before) : size,
                shift + (place == IN_EXTRA ? extra.large(before + (size == IN_EXTRA ? 1 : 0)) : place));
    }

    /** The place of the next header of an entry itself, or the end. */
    static long next(LittleEndian bytes, long from) {
        return bytes.next(OWN, from);
    }

    /** Whether an entry's own header is at this place. */
    static boolean isAt(LittleEndian bytes, long at) {
        return bytes.has(OWN, at, OWN_SIZE) && data(bytes, at) <= bytes.length();
    }

    /** Where the data starts of the one whose own header is at this place. */
    static long data(LittleEndian bytes, long at) {
        return at + OWN_SIZE + bytes.two(at + 26) + bytes.two(at + 28);
    }

    /** The one whose own header is at this place. */
    static ZipEntryHeader own(LittleEndian bytes, long at) {
        int flags = bytes.two(at + 6);
        boolean isKnown = (flags & FOLLOWS) == 0 && bytes.four(at + 18) != IN_EXTRA;
        return new ZipEntryHeader(
                name(bytes, at + OWN_SIZE, bytes.two(at + 26)),
                flags,
                bytes.two(at + 8),
                isKnown ? bytes.four(at + 14) : UNKNOWN,
                isKnown ? bytes.four(at + 18) : UNKNOWN,
                at);
    }

    private static String name(LittleEndian bytes, long at, int length) {
        return new String(bytes.bytes(at, length), StandardCharsets.UTF_8);
    }

    /** The comment of the one that the directory lists at this place. */
    static byte[] comment(LittleEndian bytes, long at) {
        int length = bytes.two(at + 32);
        return bytes.bytes(endListed(bytes, at) - length, length);
    }

    /** The size of a stored one whose size follows its data, which start here: where a descriptor says so. */
    static long sizeBeforeDescriptor(LittleEndian bytes, long start) {
        for (long at = bytes.next(DESCRIPTOR, start);
                at + DESCRIPTOR_SIZE <= bytes.length();
                at = bytes.next(DESCRIPTOR, at + 1)) {
            if (bytes.four(at + 8) == at - start) {
                return at - start;
            }
        }
        return UNKNOWN;
    }

    /** The same with this size. */
    ZipEntryHeader withSize(long known) {
        return new ZipEntryHeader(name, flags, method, checksum, known, at);
    }

    boolean isEncrypted() {
        return (flags & 1) != 0;
    }

    /** What is deflated takes two bytes even if it is nothing. */
    boolean isFolder() {
        return name.endsWith("/") && size <= 2;
    }

    boolean hasSize() {
        return size != UNKNOWN;
    }

    boolean hasChecksum() {
        return checksum != UNKNOWN;
    }
}

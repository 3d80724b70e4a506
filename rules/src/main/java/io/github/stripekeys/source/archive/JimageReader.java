package io.github.stripekeys.source.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * Reads the file {@code lib/modules} of a Java runtime, in which jlink and jpackage put an application's modules: see {@code jdk.internal.jimage}
 * in OpenJDK. Reads from start to end, so that it may be in a layer of an image. For one thread.
 */
record JimageReader(ArchiveExpander expander, InputStream in) {
    private static final int HEADER = 28;
    private static final int MAGIC = 0xcafedada;
    private static final int COMPRESSED = 0xcafefafa;
    private static final int COMPRESSED_HEADER = 29;
    private static final int LARGEST_INDEX = 256 << 20;

    // What a location tells, by the number that stands before it; 0 ends it.
    private static final int MODULE = 1;
    private static final int PARENT = 2;
    private static final int BASE = 3;
    private static final int EXTENSION = 4;
    private static final int OFFSET = 5;
    private static final int PACKED = 6;
    private static final int UNPACKED = 7;
    private static final int KINDS = 8;

    private record Resource(String name, long offset, long size) {}

    static boolean isIn(byte[] bytes, int length) {
        return length > HEADER
                && ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt() == MAGIC;
    }

    void read() throws IOException {
        ByteBuffer header = bytes(HEADER);
        int tables = header.getInt(16);
        int locations = header.getInt(20);
        int strings = header.getInt(24);
        long index = 8L * tables + locations + strings;
        if (tables < 0 || locations < 0 || strings < 0 || index > LARGEST_INDEX) {
            throw new IOException("its index is damaged");
        }
        skip(4L * tables);
        ByteBuffer offsets = bytes(4 * tables);
        byte[] places = bytes(locations).array();
        byte[] names = bytes(strings).array();
        expander.entry("strings", new ByteArrayInputStream(names));
        long at = 0;
        for (Resource resource : resources(offsets, places, names)) {
            if (resource.offset >= at) {
                skip(resource.offset - at);
                hand(resource);
                at = resource.offset + resource.size;
            }
        }
    }

    private static List<Resource> resources(ByteBuffer offsets, byte[] places, byte[] names) {
        List<Resource> found = new ArrayList<>();
        while (offsets.hasRemaining()) {
            int at = offsets.getInt();
            if (at >= 0 && at < places.length) {
                Resource resource = resource(places, at, names);
                if (resource.size > 0) {
                    found.add(resource);
                }
            }
        }
        found.sort(Comparator.comparingLong(Resource::offset));
        return found;
    }

    private static Resource resource(byte[] places, int start, byte[] names) {
        long[] values = new long[KINDS];
        int at = start;
        while (at < places.length && (places[at] & 0xff) >> 3 > 0 && (places[at] & 0xff) >> 3 < values.length) {
            int kind = (places[at] & 0xff) >> 3;
            int length = (places[at] & 7) + 1;
            for (int i = 1; i <= length && at + i < places.length; i++) {
                values[kind] = (values[kind] << 8) | (places[at + i] & 0xff);
            }
            at += length + 1;
        }
        long packed = values[PACKED];
        return new Resource(name(values, names), values[OFFSET], packed == 0 ? values[UNPACKED] : packed);
    }

    /** Such as {@code shop/com/acme/Keys.class}. */
    private static String name(long[] values, byte[] names) {
        String parent = text(values, PARENT, names);
        String extension = text(values, EXTENSION, names);
        return text(values, MODULE, names)
                + "/"
                + (parent.isEmpty() ? "" : parent + "/")
                + text(values, BASE, names)
                + (extension.isEmpty() ? "" : "." + extension);
    }

    private static String text(long[] values, int kind, byte[] names) {
        int at = (int) Math.min(names.length, values[kind]);
        return TarHeader.text(names, at, names.length);
    }

    /** A resource may be compressed in several ways, one on the other. */
    private void hand(Resource resource) throws IOException {
        BoundedInputStream data = new BoundedInputStream(in, resource.size);
        byte[] head = data.readNBytes((int) Math.min(COMPRESSED_HEADER, resource.size));
        boolean isPacked = head.length == COMPRESSED_HEADER
                && ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt() == COMPRESSED;
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(isPacked ? new byte[0] : head), data);
        expander.entry(resource.name, isPacked ? new InflaterInputStream(data) : rest);
        skip(data.left());
    }

    private ByteBuffer bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("cut off");
        }
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void skip(long count) throws IOException {
        in.skipNBytes(count);
    }
}

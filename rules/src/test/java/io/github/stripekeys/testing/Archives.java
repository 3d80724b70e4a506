package io.github.stripekeys.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives, made in memory when a test runs. */
public final class Archives {
    private static final int BLOCK = 512;

    private Archives() {}

    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    /** A file to pack. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Entry(String name, byte[] bytes) {
        public Entry(String name, String text) {
            this(name, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A zip, as the JDK deflates it. */
    public static byte[] zip(Entry... entries) {
        return zip(ZipEntry.DEFLATED, entries);
    }

    /** A zip whose entries are not compressed, with their sizes before them, as in Spring Boot's jars. */
    public static byte[] stored(Entry... entries) {
        return zip(ZipEntry.STORED, entries);
    }

    private static byte[] zip(int method, Entry... entries) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Entry entry : entries) {
                    zip.putNextEntry(header(entry, method));
                    zip.write(entry.bytes);
                }
            }
        });
    }

    /** A zip of one empty entry, of which its directory says something. */
    public static byte[] commented(String name, String comment) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                ZipEntry entry = header(new Entry(name, ""), ZipEntry.STORED);
                entry.setComment(comment);
                zip.putNextEntry(entry);
            }
        });
    }

    private static ZipEntry header(Entry entry, int method) {
        CRC32 checksum = new CRC32();
        checksum.update(entry.bytes);
        ZipEntry header = new ZipEntry(entry.name);
        header.setMethod(method);
        header.setTimeLocal(WRITTEN);
        if (method == ZipEntry.STORED) {
            header.setSize(entry.bytes.length);
            header.setCrc(checksum.getValue());
        }
        return header;
    }

    /** One member of a gzip. */
    public static byte[] gzip(byte[] bytes) {
        return written(out -> {
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(bytes);
            }
        });
    }

    /** A POSIX tar of entries whose names fit. */
    public static byte[] tar(Entry... entries) {
        byte[][] parts = Arrays.stream(entries)
                .map(entry -> tarEntry(entry.name, '0', entry.bytes))
                .toArray(byte[][]::new);
        return joined(joined(parts), new byte[2 * BLOCK]);
    }

    /** One entry of a tar, of any type; what follows the name's first 100 bytes is cut off. */
    public static byte[] tarEntry(String name, char type, byte[] bytes) {
        return joined(tarHeader(name, type, bytes.length), Arrays.copyOf(bytes, (bytes.length + 511) / BLOCK * BLOCK));
    }

    /** The header of an entry of a tar. */
    public static byte[] tarHeader(String name, char type, long size) {
        byte[] block = new byte[BLOCK];
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, block, 0, Math.min(100, bytes.length));
        put(block, 124, String.format("%011o", size));
        put(block, 148, "        ");
        block[156] = (byte) type;
        put(block, 257, "ustar\00000");
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, String.format("%06o\0 ", sum));
        return block;
    }

    private static void put(byte[] block, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, block, at, text.length());
    }

    /** One after the other. */
    public static byte[] joined(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            writer.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package io.github.stripekeys.testing;

import io.airlift.compress.bzip2.BZip2HadoopStreams;
import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.stripekeys.testing.Archives.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Files that are packed in other ways than {@link Archives} are, made in memory when a test runs. */
public final class Packings {
    private Packings() {}

    private interface Encoder {
        OutputStream open(OutputStream out) throws IOException;
    }

    private static byte[] encoded(byte[] bytes, Encoder encoder) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = encoder.open(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    public static byte[] xz(byte[] bytes) {
        return encoded(bytes, out -> new XZOutputStream(out, new LZMA2Options(0)));
    }

    /** The format before xz; with its size at the start, or -1 for an end that is marked. */
    public static byte[] lzma(byte[] bytes, long size) {
        return encoded(bytes, out -> new LZMAOutputStream(out, new LZMA2Options(0), size));
    }

    public static byte[] bzip2(byte[] bytes) {
        return encoded(bytes, out -> new BZip2HadoopStreams().createOutputStream(out));
    }

    public static byte[] zstd(byte[] bytes) {
        return encoded(bytes, ZstdOutputStream::new);
    }

    public static byte[] zlib(byte[] bytes) {
        return encoded(bytes, DeflaterOutputStream::new);
    }

    public static byte[] deflate(byte[] bytes) {
        return encoded(bytes, out -> new DeflaterOutputStream(out, new Deflater(Deflater.BEST_SPEED, true)));
    }

    /** A stream of brotli (RFC 7932, section 9.2) whose one block is not compressed. */
    public static byte[] brotli(byte[] bytes) {
        int header = (bytes.length - 1) << 4 | 1 << 20;
        byte[] start = {(byte) header, (byte) (header >> 8), (byte) (header >> 16)};
        return Archives.joined(start, bytes, new byte[] {3});
    }

    /** An archive of {@code ar} as GNU writes it, with a table of long names. */
    public static byte[] ar(Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(ascii("!<arch>\n"));
        StringBuilder names = new StringBuilder();
        for (Entry entry : entries) {
            names.append(entry.name()).append("/\n");
        }
        writeAr(out, "//", ascii(names.toString()));
        int at = 0;
        for (Entry entry : entries) {
            writeAr(out, "/" + at, entry.bytes());
            at += entry.name().length() + 2;
        }
        return out.toByteArray();
    }

    private static void writeAr(ByteArrayOutputStream out, String name, byte[] bytes) {
        out.writeBytes(ascii(String.format("%-16s%-12d%-6d%-6d%-8d%-10d`\n", name, 0, 0, 0, 100644, bytes.length)));
        out.writeBytes(bytes);
        out.writeBytes(new byte[bytes.length % 2]);
    }

    /** An archive of {@code cpio} in the new ASCII format. */
    public static byte[] cpio(Entry... entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Entry entry : entries) {
            writeCpio(out, entry, 0100644);
        }
        writeCpio(out, new Entry("TRAILER!!!", ""), 0);
        return out.toByteArray();
    }

    private static void writeCpio(ByteArrayOutputStream out, Entry entry, int mode) {
        int name = entry.name().length() + 1;
        out.writeBytes(ascii("070701" + hex(1) + hex(mode) + hex(0).repeat(2) + hex(1) + hex(0)
                + hex(entry.bytes().length) + hex(0).repeat(4) + hex(name) + hex(0) + entry.name() + "\0"));
        out.writeBytes(new byte[(4 - (110 + name) % 4) % 4]);
        out.writeBytes(entry.bytes());
        out.writeBytes(new byte[(4 - entry.bytes().length % 4) % 4]);
    }

    /** A package of RPM with this payload, and headers without a word. */
    public static byte[] rpm(byte[] payload) {
        byte[] lead = new byte[96];
        ByteBuffer.wrap(lead).putInt(0xedabeedb);
        byte[] signature = ByteBuffer.allocate(16 + 16 + 3 + 5)
                .putInt(0x8eade801)
                .putInt(0)
                .putInt(1)
                .putInt(3)
                .array();
        byte[] header = ByteBuffer.allocate(16 + 16)
                .putInt(0x8eade801)
                .putInt(0)
                .putInt(1)
                .putInt(0)
                .array();
        return Archives.joined(lead, signature, header, payload);
    }

    /** A PDF with one stream that is deflated. */
    public static byte[] pdf(String stream) {
        return Archives.joined(
                ascii("%PDF-1.7\n1 0 obj\n<< /Filter /FlateDecode >>\nstream\r\n"),
                zlib(ascii(stream)),
                ascii("\nendstream\nendobj\ntrailer << /Root 2 0 R >>\n%%EOF\n"));
    }

    /** A PNG without a picture and with a chunk. */
    public static byte[] png(String type, byte[] chunk) {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'};
        byte[] length = ByteBuffer.allocate(4).putInt(chunk.length).array();
        return Archives.joined(head, length, ascii(type), chunk, new byte[4], new byte[4], ascii("IEND"), new byte[4]);
    }

    /** A file of Avro with one block, which is packed in this way. */
    public static byte[] avro(String codec, byte[] packed) {
        byte[] key = ascii("avro.codec");
        byte[] sync = new byte[16];
        return Archives.joined(
                ascii("Obj\1"),
                new byte[] {2, (byte) (2 * key.length)},
                key,
                new byte[] {(byte) (2 * codec.length())},
                ascii(codec),
                new byte[] {0},
                sync,
                new byte[] {2},
                varint(2 * packed.length),
                packed,
                sync);
    }

    private static byte[] varint(int number) {
        byte[] bytes = new byte[5];
        int count = 0;
        for (int rest = number; rest > 0x7f; rest >>>= 7) {
            bytes[count++] = (byte) (rest | 0x80);
        }
        bytes[count] = (byte) (number >>> (7 * count));
        return Arrays.copyOf(bytes, count + 1);
    }

    private static String hex(int number) {
        return String.format("%08x", number);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}

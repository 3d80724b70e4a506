package io.github.stripekeys.source.archive;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the blocks of Avro's object container files
 * (<a href="https://avro.apache.org/docs/1.12.0/specification/#object-container-files">specification</a>). Blocks that are not
 * compressed can be read as they are. For one thread.
 */
final class AvroReader {
    private static final int MAGIC = 4;
    private static final int SYNC = 16;
    private static final int LONGEST_VARINT = 70;
    private static final int MOST = 1 << 30;

    private final ArchiveExpander expander;
    private final DataInputStream in;

    AvroReader(ArchiveExpander expander, InputStream in) {
        this.expander = expander;
        this.in = new DataInputStream(in);
    }

    void read() throws IOException {
        in.skipNBytes(MAGIC);
        String codec = codec();
        in.skipNBytes(SYNC);
        if (codec.equals("null")) {
            return;
        }
        int first = in.read();
        for (int number = 1; first >= 0; number++, first = in.read()) {
            number(first);
            byte[] block = bytes(MOST);
            in.skipNBytes(SYNC);
            expand(codec, "block-" + number, new ByteArrayInputStream(block));
        }
    }

    private void expand(String codec, String name, InputStream block) throws IOException {
        switch (codec) {
            case "deflate" -> expander.entry(name, new InflaterInputStream(block, new Inflater(true)));
            case "bzip2" -> expander.entry(name, Compression.BZIP2.expand(block));
            case "xz" -> expander.entry(name, Compression.XZ.expand(block));
            case "zstandard" -> expander.entry(name, Compression.ZSTD.expand(block));
            default -> expander.unread("has blocks that are packed in a way that is not read");
        }
    }

    /** The value of {@code avro.codec} in the file's metadata. */
    private String codec() throws IOException {
        String codec = "null";
        for (long count = number(in.read()); count != 0; count = number(in.read())) {
            if (count < 0) {
                number(in.read());
            }
            for (long i = Math.abs(count); i > 0; i--) {
                String key = new String(bytes(MOST), StandardCharsets.UTF_8);
                String value = new String(bytes(MOST), StandardCharsets.UTF_8);
                codec = key.equals("avro.codec") ? value : codec;
            }
        }
        return codec;
    }

    private byte[] bytes(int most) throws IOException {
        long length = number(in.read());
        if (length < 0 || length > most) {
            throw new IOException("corrupt Avro: invalid length");
        }
        byte[] bytes = in.readNBytes((int) length);
        if (bytes.length < length) {
            throw new EOFException("truncated");
        }
        return bytes;
    }

    /** A number in zigzag form, seven bits in a byte. */
    private long number(int first) throws IOException {
        long number = 0;
        int next = first;
        for (int shift = 0; shift < LONGEST_VARINT; shift += 7) {
            if (next < 0) {
                throw new EOFException("truncated");
            }
            number |= (next & 0x7fL) << shift;
            if ((next & 0x80) == 0) {
                return number >>> 1 ^ -(number & 1);
            }
            next = in.read();
        }
        throw new IOException("corrupt Avro: invalid number");
    }
}

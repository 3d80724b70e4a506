package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the compressed texts of a PNG: chunks {@code zTXt} and {@code iTXt}
 * (<a href="https://www.w3.org/TR/png-3/#11textinfo">PNG, section 11.3.3</a>). What is not compressed can be read as it is.
 */
record PngReader(ArchiveExpander expander, ByteSource bytes) {
    private static final int SIGNATURE = 8;
    private static final int LENGTH_AND_TYPE = 8;
    private static final int CHECKSUM = 4;
    private static final int MOST = 16 << 20;
    private static final int COMPRESSED = 0x7a545874;
    private static final int INTERNATIONAL = 0x69545874;
    private static final int DEFLATED = 8;

    void read() throws IOException {
        LittleEndian numbers = new LittleEndian(bytes);
        long at = SIGNATURE;
        while (at + LENGTH_AND_TYPE <= bytes.length()) {
            long length = Integer.toUnsignedLong(Integer.reverseBytes((int) numbers.four(at)));
            int type = Integer.reverseBytes((int) numbers.four(at + Integer.BYTES));
            long start = at + LENGTH_AND_TYPE;
            at = start + length + CHECKSUM;
            boolean isText = (type == COMPRESSED || type == INTERNATIONAL) && length <= MOST && at <= bytes.length();
            if (isText) {
                readText(type, bytes.bytes(start, (int) length));
            }
        }
    }

    private void readText(int type, byte[] chunk) {
        int keyword = end(chunk, 0);
        boolean isCompressed = type == COMPRESSED || (keyword < chunk.length && chunk[keyword] == 1);
        int start = type == COMPRESSED ? keyword + 1 : end(chunk, end(chunk, keyword + 2));
        if (isCompressed && start < chunk.length) {
            expander.entry(
                    type == COMPRESSED ? "zTXt" : "iTXt",
                    new InflaterInputStream(
                            new ByteArrayInputStream(chunk, start, chunk.length - start),
                            new Inflater(!isZlib(chunk, start))));
        }
    }

    /** Whether the header of zlib is there (RFC 1950, section 2.2); draw.io leaves it out. */
    private static boolean isZlib(byte[] chunk, int start) {
        return start + 1 < chunk.length
                && (chunk[start] & 0xf) == DEFLATED
                && ((chunk[start] & 0xff) << Byte.SIZE | (chunk[start + 1] & 0xff)) % 31 == 0;
    }

    /** Where the text ends that is ended by a NUL, behind that. */
    private static int end(byte[] chunk, int from) {
        int at = Math.min(from, chunk.length);
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at + 1;
    }
}

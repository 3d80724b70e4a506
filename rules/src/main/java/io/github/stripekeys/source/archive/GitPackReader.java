package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the objects of a git pack, or of a bundle, which has one (<a href="https://git-scm.com/docs/gitformat-pack">gitformat-pack</a>).
 * Of an object that is kept as a difference it has what is new in it. For one thread.
 */
final class GitPackReader {
    private static final byte[] PACK = "PACK\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int LONGEST_HEADER = 16 << 20;
    private static final int HEADER = 12;
    private static final int OFFSET_DELTA = 6;
    private static final int REFERENCE_DELTA = 7;
    private static final int SHA_1 = 20;
    private static final int SHA_256 = 32;
    private static final int CHUNK = 4 << 10;

    private final ArchiveExpander expander;
    private final LittleEndian bytes;
    private final Inflater inflater = new Inflater();

    GitPackReader(ArchiveExpander expander, ByteSource source) {
        this.expander = expander;
        this.bytes = new LittleEndian(source);
    }

    void read() throws IOException {
        try {
            byte[] head = bytes.source().bytes(0, LONGEST_HEADER);
            int start = Bytes.indexOf(PACK, head, 0, head.length);
            long count = start < 0 ? 0 : Integer.toUnsignedLong(Integer.reverseBytes((int) bytes.four(start + 8)));
            long at = (long) start + HEADER;
            for (long number = 1; number <= count && at > 0; number++) {
                at = readObject("object-" + number, at);
            }
        } finally {
            inflater.end();
        }
    }

    /** Where the object ends that starts here; 0 if that is not known. */
    private long readObject(String name, long start) {
        long at = start;
        int type = bytes.one(at) >> 4 & 7;
        while ((bytes.one(at++) & 0x80) != 0) {
            // the rest of the size
        }
        if (type == OFFSET_DELTA) {
            while ((bytes.one(at++) & 0x80) != 0) {
                // the rest of the offset
            }
        } else if (type == REFERENCE_DELTA) {
            at += isZlib(at + SHA_1) ? SHA_1 : SHA_256;
        }
        inflater.reset();
        InputStream packed = bytes.source().stream(at, bytes.length());
        InputStream object = new InflaterInputStream(packed, inflater, CHUNK);
        boolean isRead =
                expander.entry(name, new LimitedInputStream(object, inflater::getBytesRead, expander.limits()));
        return isRead ? at + inflater.getBytesRead() : 0;
    }

    private boolean isZlib(long at) {
        return (bytes.one(at) & 0xf) == 8 && (bytes.one(at) << 8 | bytes.one(at + 1)) % 31 == 0;
    }
}

package io.github.stripekeys.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** The members of a gzip, one after the other. What follows them and is none ends the stream without a word. */
final class GzipMembers extends GZIPInputStream {
    private static final int CHUNK = 8 << 10;
    private static final int TRAILER = 8;

    private final ByteArrayInputStream packed;

    GzipMembers(ByteArrayInputStream packed) throws IOException {
        super(packed, CHUNK);
        this.packed = packed;
    }

    /** How many bytes follow the last member, about ten of which may have been taken for a header; 0 before the end. */
    int left() {
        return inf.finished() ? Math.max(0, inf.getRemaining() - TRAILER + packed.available()) : 0;
    }
}

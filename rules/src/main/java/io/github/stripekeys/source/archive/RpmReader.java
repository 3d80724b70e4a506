package io.github.stripekeys.source.archive;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads packages of RPM: a lead, a signature, a header, and a compressed cpio
 * (<a href="https://rpm-software-management.github.io/rpm/manual/format_v4.html">format, version 4</a>).
 */
record RpmReader(ArchiveExpander expander, InputStream in) {
    private static final int LEAD = 96;
    private static final int MAGIC = 0x8eade801;
    private static final int INDEX_ENTRY = 16;
    private static final int ALIGNMENT = 8;
    private static final int HEAD = 512;

    void read() throws IOException {
        DataInputStream data = new DataInputStream(in);
        data.skipNBytes(LEAD);
        long signature = skipHeader(data);
        data.skipNBytes((ALIGNMENT - signature % ALIGNMENT) % ALIGNMENT);
        skipHeader(data);
        readPayload(new BufferedInputStream(in, HEAD));
    }

    private static long skipHeader(DataInputStream data) throws IOException {
        if (data.readInt() != MAGIC) {
            throw new IOException("corrupt RPM: no header");
        }
        data.readInt();
        long entries = Integer.toUnsignedLong(data.readInt());
        long size = Integer.toUnsignedLong(data.readInt()) + INDEX_ENTRY * entries;
        data.skipNBytes(size);
        return size;
    }

    private void readPayload(BufferedInputStream payload) throws IOException {
        payload.mark(HEAD);
        byte[] head = payload.readNBytes(HEAD);
        payload.reset();
        Optional<ArchiveFormat> format = Signature.of("payload", head, head.length);
        if (format.isPresent()) {
            format.get().read(expander, PackedFile.of(expander.archive().location(), payload, expander.archive()));
        } else {
            expander.entry("payload", payload);
        }
    }
}

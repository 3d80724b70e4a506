package io.github.stripekeys.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the archives of {@code cpio} with ASCII headers, old and new. */
record CpioReader(ArchiveExpander expander, InputStream in) {
    private static final String END = "TRAILER!!!";
    private static final int LONGEST_NAME = 1 << 20;

    void read() throws IOException {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = readEntry(header());
        }
    }

    private CpioHeader header() throws IOException {
        byte[] magic = in.readNBytes(CpioHeader.MAGIC);
        if (magic.length < CpioHeader.MAGIC) {
            throw new EOFException("truncated: cpio has no end");
        }
        int length = Math.max(CpioHeader.MAGIC, CpioHeader.length(magic));
        byte[] header = Arrays.copyOf(magic, length);
        in.readNBytes(header, magic.length, length - magic.length);
        return CpioHeader.of(header);
    }

    /** Whether another one follows. */
    private boolean readEntry(CpioHeader header) throws IOException {
        if (header.nameLength() > LONGEST_NAME || header.nameLength() < 1) {
            throw new IOException("corrupt cpio: entry name of " + header.nameLength() + " bytes");
        }
        byte[] bytes = in.readNBytes(header.nameLength());
        String name = new String(bytes, 0, Math.max(0, bytes.length - 1), StandardCharsets.UTF_8);
        if (name.equals(END)) {
            return false;
        }
        in.skipNBytes(header.afterName());
        BoundedInputStream data = new BoundedInputStream(in, header.size());
        boolean isRead = !header.isFile() || expander.entry(name, data);
        in.skipNBytes(isRead ? data.left() + header.afterData() : 0);
        return isRead;
    }
}

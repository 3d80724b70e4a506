package io.github.stripekeys.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a tar, with the names and sizes that GNU tar and POSIX's pax put before an entry. For one thread. */
final class TarReader {
    private static final char GNU_NAME = 'L';
    private static final char GNU_LINK = 'K';
    private static final char PAX = 'x';
    private static final char PAX_OF_ALL = 'g';
    private static final int LONGEST_NAME = 1 << 20;

    private final ArchiveExpander expander;
    private final InputStream in;
    private final byte[] block = new byte[TarHeader.SIZE];
    private final TarNames names = new TarNames();
    private PaxRecords pending = PaxRecords.NONE;

    TarReader(ArchiveExpander expander, InputStream in) {
        this.expander = expander;
        this.in = in;
    }

    void read() throws IOException {
        try {
            readAll();
        } finally {
            expander.hasRead(names);
        }
    }

    private void readAll() throws IOException {
        boolean isEnded = false;
        boolean goesOn = true;
        while (goesOn && in.readNBytes(block, 0, block.length) == block.length) {
            isEnded = isZero();
            goesOn = isEnded || read(header());
        }
        if (goesOn && !isEnded) {
            throw new EOFException("truncated: tar has no end");
        }
    }

    private boolean isZero() {
        for (byte b : block) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private TarHeader header() throws IOException {
        if (!TarHeader.isIn(block, block.length)) {
            throw new IOException("corrupt tar: invalid header");
        }
        TarHeader header = TarHeader.of(block);
        for (boolean isMap = header.isContinued(); isMap; isMap = block[TarHeader.SPARSE_GOES_ON] != 0) {
            if (in.readNBytes(block, 0, block.length) < block.length) {
                throw new EOFException("truncated");
            }
        }
        return header;
    }

    /** Whether the tar can be read on. */
    private boolean read(TarHeader header) throws IOException {
        switch (header.type()) {
            case GNU_NAME -> pending = pending.withName(longName(header));
            case PAX -> pending = PaxRecords.of(text(header));
            case GNU_LINK, PAX_OF_ALL -> skip(padded(header.size()));
            default -> {
                PaxRecords known = pending;
                pending = PaxRecords.NONE;
                return header.isEmpty()
                        || entry(
                                known.name().orElse(header.name()), known.size().orElse(header.size()));
            }
        }
        return true;
    }

    private boolean entry(String name, long size) throws IOException {
        names.add(name);
        BoundedInputStream data = new BoundedInputStream(in, size);
        if (!expander.entry(name, data)) {
            return false;
        }
        skip(data.left() + padded(size) - size);
        return true;
    }

    private String longName(TarHeader header) throws IOException {
        byte[] text = text(header);
        return TarHeader.text(text, 0, text.length);
    }

    /** What follows a header that is about the next entry. */
    private byte[] text(TarHeader header) throws IOException {
        if (header.size() > LONGEST_NAME) {
            throw new IOException("corrupt tar: entry name of " + header.size() + " bytes");
        }
        byte[] text = in.readNBytes((int) header.size());
        skip(padded(header.size()) - text.length);
        return text;
    }

    private void skip(long count) throws IOException {
        for (long left = count; left > 0; ) {
            int read = in.readNBytes(block, 0, (int) Math.min(left, block.length));
            if (read == 0) {
                throw new EOFException("truncated");
            }
            left -= read;
        }
    }

    private static long padded(long size) {
        return (size + TarHeader.SIZE - 1) / TarHeader.SIZE * TarHeader.SIZE;
    }
}

package io.github.stripekeys.source.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads the archives of {@code ar}, with the long names of GNU, which stand in a table, and of BSD, which stand before the
 * data (<a href="https://man.freebsd.org/cgi/man.cgi?query=ar&sektion=5">ar(5)</a>). For one thread.
 */
final class ArReader {
    private static final int MAGIC = 8;
    private static final int HEADER = 60;
    private static final int NAME = 16;
    private static final int SIZE_START = 48;
    private static final int SIZE_END = 58;
    private static final int LONGEST_TABLE = 16 << 20;
    private static final String OF_BSD = "#1/";

    private final ArchiveExpander expander;
    private final InputStream in;
    private String names = "";

    ArReader(ArchiveExpander expander, InputStream in) {
        this.expander = expander;
        this.in = in;
    }

    void read() throws IOException {
        in.skipNBytes(MAGIC);
        boolean goesOn = true;
        for (byte[] header = in.readNBytes(HEADER); goesOn && header.length > 0; header = in.readNBytes(HEADER)) {
            if (header.length < HEADER) {
                throw new EOFException("truncated");
            }
            goesOn = read(text(header, 0, NAME), size(header));
        }
    }

    private static long size(byte[] header) throws IOException {
        try {
            return Long.parseUnsignedLong(text(header, SIZE_START, SIZE_END)) & Long.MAX_VALUE >> 1;
        } catch (NumberFormatException e) {
            throw new IOException("corrupt ar: invalid size", e);
        }
    }

    /** Whether the archive can be read on. */
    private boolean read(String name, long size) throws IOException {
        BoundedInputStream data = new BoundedInputStream(in, size);
        boolean isRead = true;
        if (name.equals("//") && size <= LONGEST_TABLE) {
            names = text(data.readNBytes((int) size), 0, (int) size);
        } else if (!name.equals("/") && !name.equals("/SYM64/")) {
            isRead = expander.entry(name(name, data), data);
        }
        in.skipNBytes(isRead ? data.left() : 0);
        if (isRead && size % 2 != 0) {
            in.read();
        }
        return isRead;
    }

    private String name(String name, InputStream data) throws IOException {
        if (name.startsWith(OF_BSD)) {
            int length = number(name.substring(OF_BSD.length()));
            byte[] own = data.readNBytes(Math.min(length, LONGEST_TABLE));
            return text(own, 0, own.length).replaceAll("\0+$", "");
        }
        int at = name.startsWith("/") ? number(name.substring(1)) : -1;
        if (at >= 0 && at < names.length()) {
            int end = names.indexOf('\n', at);
            return withoutSlash(names.substring(at, end < 0 ? names.length() : end));
        }
        return withoutSlash(name);
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text) & Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static String withoutSlash(String name) {
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to, bytes.length) - from, StandardCharsets.UTF_8).strip();
    }
}

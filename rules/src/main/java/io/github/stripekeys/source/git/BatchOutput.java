package io.github.stripekeys.source.git;

import java.io.IOException;
import java.io.InputStream;

/** What {@code git cat-file --batch} prints: for each object its id, type and size, then its content. For one thread. */
final class BatchOutput {
    private static final int USUAL = 64 << 10;

    private final InputStream in;
    private byte[] buffer = new byte[USUAL];
    private String header = "";

    BatchOutput(InputStream in) {
        this.in = in;
    }

    /** Goes to the next object, the one before having been read or skipped; false if git ended. */
    boolean next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            line.append((char) c);
            c = in.read();
        }
        header = line.toString();
        return c >= 0;
    }

    /** The object's size in bytes; -1 if it is missing. */
    long size() {
        String last = header.substring(header.lastIndexOf(' ') + 1);
        return last.equals("missing") ? -1 : Long.parseLong(last);
    }

    /** The object's content, in an array that is used again for the next one and may be longer. */
    byte[] content() throws IOException {
        int size = (int) size();
        if (size > buffer.length) {
            buffer = new byte[size];
        }
        int count = in.readNBytes(buffer, 0, size);
        in.skipNBytes(1);
        if (count < size) {
            throw new IOException("git ended before the content of an object did");
        }
        return buffer;
    }

    /** Goes past the object's content. */
    void skip() throws IOException {
        in.skipNBytes(size() + 1);
    }
}

package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Reads the streams of a PDF that are deflated, as nearly all are (ISO 32000-1, section 7.4.4), and of those that draw a page the
 * text that they show. For one thread.
 */
final class PdfReader {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ENCRYPT = "/Encrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 4 << 10;
    private static final int PART = 1 << 20;

    private final ArchiveExpander expander;
    private final ByteSource source;
    private final Inflater inflater = new Inflater();
    private int number;

    PdfReader(ArchiveExpander expander, ByteSource source) {
        this.expander = expander;
        this.source = source;
    }

    void read() throws IOException {
        try {
            boolean isEncrypted = false;
            long at = 0;
            while (at < source.length()) {
                byte[] part = source.bytes(at, PART);
                int found = Bytes.indexOf(STREAM, part, 0, part.length);
                int end = found < 0 ? part.length : found;
                isEncrypted |= Bytes.indexOf(ENCRYPT, part, 0, end) >= 0;
                at = found < 0 ? next(at, part.length) : readStream(at + found + STREAM.length);
            }
            if (isEncrypted) {
                expander.unread("is a PDF that is encrypted: its text cannot be read");
            }
        } finally {
            inflater.end();
        }
    }

    /** Parts overlap, so that no word is cut. */
    private long next(long at, int length) {
        return at + length >= source.length() ? source.length() : at + length - ENCRYPT.length;
    }

    /** Where to look on. */
    private long readStream(long keyword) throws IOException {
        byte[] start = source.bytes(keyword, 4);
        int lineEnd = start.length < 4 ? 0 : start[0] == '\n' ? 1 : start[0] == '\r' && start[1] == '\n' ? 2 : 0;
        boolean isDeflated = lineEnd > 0
                && (start[lineEnd] & 0xf) == 8
                && ((start[lineEnd] & 0xff) << 8 | (start[lineEnd + 1] & 0xff)) % 31 == 0;
        if (!isDeflated) {
            return keyword;
        }
        inflater.reset();
        InputStream packed = source.stream(keyword + lineEnd, source.length());
        readExpanded(new LimitedInputStream(
                new InflaterInputStream(packed, inflater, CHUNK), inflater::getBytesRead, expander.limits()));
        return keyword + lineEnd + inflater.getBytesRead();
    }

    private void readExpanded(InputStream expanded) throws IOException {
        String name = "stream-" + ++number;
        EntryBuffer buffer = new EntryBuffer(expander.limits().buffered());
        if (!buffer.fill(expanded)) {
            expander.entry(name, buffer.followedBy(expanded));
        } else if (PdfText.isIn(buffer.bytes(), buffer.length())) {
            String text = new PdfText(buffer.bytes(), buffer.length()).text();
            expander.entry(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } else {
            expander.entry(name, buffer.followedBy(InputStream.nullInputStream()));
        }
    }
}

package io.github.stripekeys.fleet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * Where records of a WARC file seem to start: at a member of gzip (ISO 28500, annex D) that holds the first word of a record, or, if
 * nothing is compressed, at that word after the two ends of lines of the record before. What a page holds may look so too, hence
 * whoever reads up to such a place makes sure that a record does end there.
 */
final class WarcBoundary {
    private static final byte[] MAGIC = "WARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] GAP = "\r\n\r\nWARC/".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MEMBER = {0x1f, (byte) 0x8b, 8};
    private static final int BLOCK = 1 << 20;

    /** What must be seen of a member to inflate its first bytes. */
    private static final int HEAD = 8 << 10;

    private WarcBoundary() {}

    /** The first such place from one byte on and before another; -1 if there is none. */
    static long after(Path file, long from, long to) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            boolean isPacked = Arrays.equals(bytes(channel, 0, 2), 0, 2, MEMBER, 0, 2);
            byte[] sign = isPacked ? MEMBER : GAP;
            for (long at = from; at < to; at += BLOCK) {
                byte[] block = bytes(channel, at, BLOCK + HEAD);
                for (int i = 0; i < BLOCK && at + i < to; i++) {
                    if (startsWith(block, i, sign) && (!isPacked || isRecord(block, i))) {
                        return at + i + (isPacked ? 0 : GAP.length - MAGIC.length);
                    }
                }
            }
            return -1;
        }
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] sign) {
        return bytes.length - at >= sign.length && Arrays.equals(bytes, at, at + sign.length, sign, 0, sign.length);
    }

    private static boolean isRecord(byte[] bytes, int at) {
        int length = Math.min(HEAD, bytes.length - at);
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, at, length))) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] bytes(FileChannel channel, long at, int most) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(most);
        int count = 0;
        while (count >= 0 && buffer.hasRemaining()) {
            count = channel.read(buffer, at + buffer.position());
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}

package io.github.stripekeys.detect;

import io.github.stripekeys.source.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes documents of a blob. A byte order mark decides; else UTF-8 if the bytes are valid UTF-8; else one character per
 * byte, which reads the ASCII in any superset of ASCII and in binary files. Where there are NUL bytes, the blob may also
 * be UTF-16 or UTF-32, or hold a stretch of it, and is read in these ways too.
 */
final class Decoding {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private enum Mark {
        UTF_32_LE(Decoding.UTF_32LE, 0xff, 0xfe, 0, 0),
        UTF_32_BE(Decoding.UTF_32BE, 0, 0, 0xfe, 0xff),
        UTF_8(StandardCharsets.UTF_8, 0xef, 0xbb, 0xbf),
        UTF_16_LE(StandardCharsets.UTF_16LE, 0xff, 0xfe),
        UTF_16_BE(StandardCharsets.UTF_16BE, 0xfe, 0xff);

        private final Charset charset;
        private final int[] bytes;

        Mark(Charset charset, int... bytes) {
            this.charset = charset;
            this.bytes = bytes;
        }

        private boolean starts(Blob blob) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= blob.length() || (blob.bytes()[i] & 0xff) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private Decoding() {}

    static List<Document> documents(Blob blob) {
        for (Mark mark : Mark.values()) {
            if (mark.starts(blob)) {
                return List.of(decode(blob, mark.bytes.length, mark.charset));
            }
        }
        List<Document> documents = new ArrayList<>();
        documents.add(narrow(blob));
        if (hasNul(blob)) {
            for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, UTF_32LE, UTF_32BE)) {
                documents.add(decode(blob, 0, charset));
            }
        }
        return documents;
    }

    private static Document narrow(Blob blob) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(blob.bytes(), 0, blob.length());
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Document(blob.path(), text, true);
        } catch (CharacterCodingException e) {
            return new Document(blob.path(), text(blob, 0, StandardCharsets.ISO_8859_1), false);
        }
    }

    private static Document decode(Blob blob, int start, Charset charset) {
        return new Document(blob.path(), text(blob, start, charset), true);
    }

    private static String text(Blob blob, int start, Charset charset) {
        return new String(blob.bytes(), start, blob.length() - start, charset);
    }

    private static boolean hasNul(Blob blob) {
        for (int i = 0; i < blob.length(); i++) {
            if (blob.bytes()[i] == 0) {
                return true;
            }
        }
        return false;
    }
}

package io.github.stripekeys.text;

import io.github.stripekeys.credential.PrefixMatcher;
import io.github.stripekeys.source.Blob;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Makes documents of a blob. A byte order mark decides; else UTF-8 if the bytes are valid UTF-8; else one character per
 * byte, which reads the ASCII in any superset of ASCII and in binary files. Where a head of a
 * credential has NUL bytes between its characters, the blob may also be UTF-16 or UTF-32, or hold a stretch of it, and is
 * read in these ways too.
 */
public final class Decoding {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final List<Charset> WIDE =
            List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, UTF_32LE, UTF_32BE);

    private enum Mark {
        UTF_32_LE("\u00ff\u00fe\0\0", Decoding.UTF_32LE),
        UTF_32_BE("\0\0\u00fe\u00ff", Decoding.UTF_32BE),
        UTF_8("\u00ef\u00bb\u00bf", StandardCharsets.UTF_8),
        UTF_16_LE("\u00ff\u00fe", StandardCharsets.UTF_16LE),
        UTF_16_BE("\u00fe\u00ff", StandardCharsets.UTF_16BE);

        private final String bytes;

        @SuppressWarnings("ImmutableEnumChecker") // charsets are
        private final Charset charset;

        Mark(String bytes, Charset charset) {
            this.bytes = bytes;
            this.charset = charset;
        }

        private boolean starts(Blob blob) {
            int length = Math.min(bytes.length(), blob.length());
            return bytes.equals(new String(blob.bytes(), 0, length, StandardCharsets.ISO_8859_1));
        }
    }

    private Decoding() {}

    /** All ways to read a blob, the likeliest first; each is decoded when it is asked for. */
    public static Stream<Document> documents(Blob blob) {
        return readings(blob).map(Supplier::get);
    }

    /** The same, each to be decoded by who needs it. */
    public static Stream<Supplier<Document>> readings(Blob blob) {
        for (Mark mark : Mark.values()) {
            if (mark.starts(blob)) {
                Stream<Supplier<Document>> marked = Stream.of(() -> decode(blob, mark.bytes.length(), mark.charset));
                return mark == Mark.UTF_8 ? marked : Stream.concat(marked, narrow(blob));
            }
        }
        return PrefixMatcher.isWideIn(blob.bytes(), blob.length())
                ? Stream.concat(narrow(blob), wide(blob))
                : narrow(blob);
    }

    private static Stream<Supplier<Document>> narrow(Blob blob) {
        return Stream.of(() -> asciiSuperset(blob));
    }

    /** In a binary file, wide characters may also start at an odd place. */
    private static Stream<Supplier<Document>> wide(Blob blob) {
        return Stream.of(0, 1)
                .filter(start -> start < blob.length())
                .flatMap(start -> WIDE.stream().map(charset -> () -> wide(blob, start, charset)));
    }

    private static Document wide(Blob blob, int start, Charset charset) {
        return new Document(blob.location(), text(blob, start, charset), true, Evidence.UTF_16);
    }

    private static Document asciiSuperset(Blob blob) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(blob.bytes(), 0, blob.length());
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return new Document(blob.location(), text, true);
        } catch (CharacterCodingException e) {
            return new Document(blob.location(), text(blob, 0, StandardCharsets.ISO_8859_1), false);
        }
    }

    private static Document decode(Blob blob, int start, Charset charset) {
        return new Document(blob.location(), text(blob, start, charset), true);
    }

    private static String text(Blob blob, int start, Charset charset) {
        return new String(blob.bytes(), start, blob.length() - start, charset);
    }
}

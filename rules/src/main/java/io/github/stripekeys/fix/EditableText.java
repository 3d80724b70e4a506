package io.github.stripekeys.fix;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Edit;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A file's text that can be edited without touching any other byte: line ends, byte order mark and the encoding stay.
 *
 * @param mark the byte order mark, empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // neither is changed
record EditableText(byte[] bytes, byte[] mark, Charset charset, String text) {
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN_MARK = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] NO_MARK = {};

    /** The text of a file: by its mark, else UTF-8, else ISO 8859-1, in which every byte is a character. */
    static EditableText of(byte[] bytes) {
        if (startsWith(bytes, UTF_8_MARK)) {
            return of(bytes, UTF_8_MARK, StandardCharsets.UTF_8);
        } else if (startsWith(bytes, LITTLE_ENDIAN_MARK)) {
            return of(bytes, LITTLE_ENDIAN_MARK, StandardCharsets.UTF_16LE);
        } else if (startsWith(bytes, BIG_ENDIAN_MARK)) {
            return of(bytes, BIG_ENDIAN_MARK, StandardCharsets.UTF_16BE);
        }
        return of(bytes, NO_MARK, StandardCharsets.UTF_8);
    }

    private static EditableText of(byte[] bytes, byte[] mark, Charset charset) {
        ByteBuffer content = ByteBuffer.wrap(bytes, mark.length, bytes.length - mark.length);
        try {
            return new EditableText(
                    bytes, mark, charset, charset.newDecoder().decode(content).toString());
        } catch (CharacterCodingException e) {
            return new EditableText(
                    bytes, NO_MARK, StandardCharsets.ISO_8859_1, new String(bytes, StandardCharsets.ISO_8859_1));
        }
    }

    /** The text as a document, for its lines. */
    Document document(Location location) {
        return new Document(location, text, true);
    }

    private static boolean startsWith(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** The bytes with these edits made; everything outside of their ranges is as it was. */
    byte[] with(List<Edit> edits) {
        ByteArrayOutputStream changed = new ByteArrayOutputStream(bytes.length);
        changed.writeBytes(mark);
        int at = mark.length;
        int character = 0;
        for (Edit edit : edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList()) {
            int kept = length(character, edit.start());
            changed.write(bytes, at, kept);
            changed.writeBytes(edit.replacement().getBytes(charset));
            at += kept + length(edit.start(), edit.end());
            character = edit.end();
        }
        changed.write(bytes, at, bytes.length - at);
        return changed.toByteArray();
    }

    /** How many bytes characters of the text have. */
    private int length(int start, int end) {
        return text.substring(start, end).getBytes(charset).length;
    }

    /** What ends a line here: what most lines of the file end with. */
    String lineEnd() {
        int first = text.indexOf('\n');
        return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
    }
}

package io.github.stripekeys.source.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells the files in which git keeps single objects, as in a bare repository: compressed, with their type at the start. */
final class GitObject {
    private static final List<String> TYPES = List.of("blob ", "tree ", "commit ", "tag ");
    private static final int HEAD = 16;
    private static final int MOST = 256;

    private GitObject() {}

    /** Whether one starts with these bytes. */
    static boolean isIn(byte[] bytes, int length) {
        boolean isZlib = ((bytes[0] & 0xff) << 8 | (bytes[1] & 0xff)) % 31 == 0;
        return isZlib && TYPES.stream().anyMatch(head(bytes, Math.min(length, MOST))::startsWith);
    }

    private static String head(byte[] bytes, int length) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, 0, length);
            byte[] head = new byte[HEAD];
            int count = inflater.inflate(head);
            return new String(head, 0, count, StandardCharsets.ISO_8859_1);
        } catch (DataFormatException e) {
            return "";
        } finally {
            inflater.end();
        }
    }
}

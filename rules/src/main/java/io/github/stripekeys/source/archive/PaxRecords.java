package io.github.stripekeys.source.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What stands before an entry of a tar because its header has no room for it. */
record PaxRecords(Optional<String> name, Optional<Long> size) {
    static final PaxRecords NONE = new PaxRecords(Optional.empty(), Optional.empty());

    /** Reads records such as {@code 18 path=some/name} and a line's end: 18 is the record's length. */
    static PaxRecords of(byte[] bytes) throws IOException {
        PaxRecords records = NONE;
        for (int at = 0; at < bytes.length && bytes[at] != 0; ) {
            String rest = new String(bytes, at, Math.min(20, bytes.length - at), StandardCharsets.ISO_8859_1);
            int space = rest.indexOf(' ');
            int length = space < 0 ? 0 : (int) number(rest.substring(0, space));
            if (length <= space + 1 || length > bytes.length - at) {
                throw new IOException("corrupt tar: malformed pax record");
            }
            String record = new String(bytes, at + space + 1, length - space - 2, StandardCharsets.UTF_8);
            records = records.with(record.split("=", 2));
            at += length;
        }
        return records;
    }

    private PaxRecords with(String[] record) throws IOException {
        return switch (record[0]) {
            case "path" -> withName(record[record.length - 1]);
            case "size" -> new PaxRecords(name, Optional.of(number(record[record.length - 1])));
            default -> this;
        };
    }

    PaxRecords withName(String text) {
        return new PaxRecords(Optional.of(text), size);
    }

    private static long number(String text) throws IOException {
        try {
            return Long.parseUnsignedLong(text) & Long.MAX_VALUE >> 1;
        } catch (NumberFormatException e) {
            throw new IOException("corrupt tar: invalid number", e);
        }
    }
}

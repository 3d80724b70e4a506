package io.github.stripekeys.source.archive;

import java.nio.charset.StandardCharsets;

/**
 * The text that a content stream of a PDF shows (ISO 32000-1, section 9.4.3): its strings, those that follow each other on a line
 * joined, however they are moved apart. Text of fonts that number their glyphs is not told from noise. For one thread.
 */
final class PdfText {
    private static final byte[] BEGIN = "BT".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHOW = "TJ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SHOW_ONE = "Tj".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final int length;
    private final StringBuilder text = new StringBuilder();
    private int at;

    PdfText(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Whether a stream shows text. */
    static boolean isIn(byte[] bytes, int length) {
        return Bytes.indexOf(BEGIN, bytes, 0, length) >= 0
                && (Bytes.indexOf(SHOW, bytes, 0, length) >= 0 || Bytes.indexOf(SHOW_ONE, bytes, 0, length) >= 0);
    }

    String text() {
        while (at < length) {
            int c = bytes[at++] & 0xff;
            if (c == '(') {
                readString();
            } else if (c == '<' && at < length && bytes[at] != '<') {
                readHexadecimal();
            } else if (c == '<') {
                at++;
            } else if (c == '%') {
                skipComment();
            } else if (Character.isLetter(c) || c == '\'' || c == '"') {
                readOperator(c);
            }
        }
        return text.toString();
    }

    private void readString() {
        for (int depth = 1; at < length && depth > 0; ) {
            int c = bytes[at++] & 0xff;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == '\\' && at < length) {
                readEscape(bytes[at++] & 0xff);
            } else if (depth > 0) {
                text.append((char) c);
            }
        }
    }

    private void readEscape(int c) {
        if (c >= '0' && c <= '7') {
            int code = c - '0';
            for (int i = 0; i < 2 && at < length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
                code = 8 * code + bytes[at++] - '0';
            }
            text.append((char) (code & 0xff));
        } else if (c == '\r' || c == '\n') {
            at += c == '\r' && at < length && bytes[at] == '\n' ? 1 : 0;
        } else {
            text.append((char) (c == 'n' || c == 'r' ? '\n' : c == 't' ? '\t' : c));
        }
    }

    private void readHexadecimal() {
        int high = -1;
        for (int c = 0; at < length && c != '>'; ) {
            c = bytes[at++];
            int digit = Character.digit(c, 16);
            if (digit >= 0 && high >= 0) {
                text.append((char) (16 * high + digit));
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
    }

    private void skipComment() {
        while (at < length && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
    }

    /** Those that move to another line end this one. */
    private void readOperator(int first) {
        int start = at - 1;
        while (at < length && (Character.isLetterOrDigit(bytes[at]) || bytes[at] == '*')) {
            at++;
        }
        String operator = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        boolean isMove = operator.equals("Td") || operator.equals("TD") || operator.equals("Tm");
        if (isMove || operator.equals("T*") || operator.equals("ET") || first == '\'' || first == '"') {
            text.append('\n');
        }
    }
}

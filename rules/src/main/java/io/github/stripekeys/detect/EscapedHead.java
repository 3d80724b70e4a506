package io.github.stripekeys.detect;

import io.github.stripekeys.detect.disguise.Escapes;
import java.nio.charset.StandardCharsets;

/** Tells from bytes whether a letter or {@code _} is written with an escape, for which there is rarely a good reason. */
final class EscapedHead {
    private static final int LONGEST = 16;

    private EscapedHead() {}

    /** Whether one begins in the chunk, which starts at this place of the bytes. */
    static boolean isIn(String chunk, byte[] bytes, int length, int from) {
        return isIn(chunk, '%', bytes, length, from)
                || isIn(chunk, '\\', bytes, length, from)
                || isIn(chunk, '&', bytes, length, from);
    }

    private static boolean isIn(String chunk, char start, byte[] bytes, int length, int from) {
        for (int at = chunk.indexOf(start); at >= 0; at = chunk.indexOf(start, at + 1)) {
            if (isAt(bytes, length, from + at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] bytes, int length, int at) {
        int next = at + 1 < length ? bytes[at + 1] : 0;
        int third = at + 2 < length ? bytes[at + 2] : 0;
        boolean mayBe = switch (bytes[at]) {
            case '%' -> next >= '4' && next <= '7' && Character.digit(third, 16) >= 0;
            case '&' -> (next == '#' && third != ' ') || (next == 'l' && third == 'o') || next == 'U';
            default -> next == 'u' || next == 'U' || next == 'x' || next == 'o' || next == '1';
        };
        return mayBe && Escapes.startWithLetter(text(bytes, length, at));
    }

    private static String text(byte[] bytes, int length, int at) {
        return new String(bytes, at, Math.min(LONGEST, length - at), StandardCharsets.ISO_8859_1);
    }
}

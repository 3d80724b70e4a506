package io.github.stripekeys.prefilter;

import io.github.stripekeys.decode.EscapeDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tells from bytes whether a letter or {@code _} is written with an escape, for which there is rarely a good reason. */
final class EscapedPrefix {
    /** What they start with, and what may follow. */
    static final Map<Character, String> STARTS = Map.of('%', "4567u", '&', "#lU", '\\', "uUxo1");

    private static final int LONGEST = 16;

    private EscapedPrefix() {}

    /** Whether one is here, where one of the starts and what may follow stand; pictures have all sorts of escapes, so it must be text. */
    static boolean isAt(byte[] bytes, int length, int at) {
        int next = at + 1 < length ? bytes[at + 1] : 0;
        int third = at + 2 < length ? bytes[at + 2] : 0;
        boolean mayBe = switch (bytes[at]) {
            case '%' -> Character.digit(third, 16) >= 0;
            case '&' -> next == 'U' || (next == '#' ? third != ' ' : third == 'o');
            default -> true;
        };
        return mayBe && Utf8.isFrom(bytes, length, at) && EscapeDecoder.startWithLetter(text(bytes, length, at));
    }

    private static String text(byte[] bytes, int length, int at) {
        return new String(bytes, at, Math.min(LONGEST, length - at), StandardCharsets.ISO_8859_1);
    }
}

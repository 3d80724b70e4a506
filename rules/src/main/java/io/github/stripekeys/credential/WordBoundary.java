package io.github.stripekeys.credential;

import java.util.regex.Pattern;

/** Where a word could start: what stands left of a head decides whether it is the end of a longer word. */
final class WordBoundary {
    /** What ends in a letter or digit and is not part of a word: escapes of strings, URLs and terminals. */
    private static final Pattern ESCAPE = Pattern.compile(
            ".*(?:\\\\[A-Za-z0-9]|\\\\[0-7]{2,3}|%(?:25)*[0-9A-Fa-f]{2}|=[0-9A-F]{2}|u[0-9A-Fa-f]{4}|\\\\x[0-9A-Fa-f]{2}"
                    + "|&#[0-9]{2,3}|&#[xX][0-9A-Fa-f]{2}|_x[0-9A-Fa-f]{4}_|\u001b\\[[0-9;]*m)",
            Pattern.DOTALL);

    private static final int LONGEST_ESCAPE = 12;

    private WordBoundary() {}

    /** Whether the text at this place is not glued to a word before it. */
    static boolean isAt(ScannedText source, int start) {
        String text = source.content();
        if (start == 0 || !isWord(text.charAt(start - 1))) {
            return true;
        }
        boolean mayBeHalf = !source.isExact() && start > 1 && text.charAt(start - 2) >= 0x80;
        return mayBeHalf
                || ESCAPE.matcher(text.substring(Math.max(0, start - LONGEST_ESCAPE), start))
                        .matches();
    }

    private static boolean isWord(char c) {
        return c == '_' || Alphabet.ALPHANUMERIC.has(c);
    }
}

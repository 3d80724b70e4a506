package io.github.stripekeys.credential;

import java.util.regex.Pattern;

/** Where a word could start: what stands left of a head decides whether it is the end of a longer word. */
final class WordBoundary {
    /** What ends in a letter or digit and is not part of a word: escapes of strings and URLs. */
    private static final Pattern ESCAPE = Pattern.compile(
            ".*(?:\\\\[A-Za-z0-9]|\\\\[0-7]{2,3}|%(?:25)*[0-9A-Fa-f]{2}|=[0-9A-F]{2}|u[0-9A-Fa-f]{4}|\\\\x[0-9A-Fa-f]{2}"
                    + "|&#[0-9]{2,3}|&#[xX][0-9A-Fa-f]{2}|_x[0-9A-Fa-f]{4}_)",
            Pattern.DOTALL);

    private static final int LONGEST_ESCAPE = 12;

    /**
     * What a terminal is told (ECMA-48), as it is or as languages and programs write it; colours also where the escape before
     * the bracket was lost, as in logs.
     */
    private static final Pattern TERMINAL = Pattern.compile(
            ".*(?:(?:[\u001b\u009b\u241b]|\\\\x1[bB]|\\\\x\\{1[bB]}|\\\\[uU](?:0000)?001[bB]|\\\\u\\{(?:00)?1[bB]}|\\\\0?33|\\\\[eE]|`e|\\^\\[)"
                    + "(?:\\[[0-9;:?]*[A-KSTfhlmnsu]|\\([0AB])|\\[[0-9]{1,3}(?:;[0-9]{1,3}){0,5}m)",
            Pattern.DOTALL);

    private static final int LONGEST_FOR_TERMINALS = 36;

    private WordBoundary() {}

    /** Whether the text at this place is not glued to a word before it. */
    static boolean isAt(ScannedText source, int start) {
        String text = source.content();
        if (start == 0 || !isWord(text.charAt(start - 1))) {
            return true;
        }
        boolean mayBeHalf = !source.isExact() && start > 1 && text.charAt(start - 2) >= 0x80;
        return mayBeHalf
                || endsWith(ESCAPE, text, start, LONGEST_ESCAPE)
                || endsWith(TERMINAL, text, start, LONGEST_FOR_TERMINALS);
    }

    private static boolean endsWith(Pattern pattern, String text, int end, int longest) {
        return pattern.matcher(text).region(Math.max(0, end - longest), end).matches();
    }

    private static boolean isWord(char c) {
        return c == '_' || Alphabet.ALPHANUMERIC.has(c);
    }
}

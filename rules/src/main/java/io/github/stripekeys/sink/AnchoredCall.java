package io.github.stripekeys.sink;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name, at the start of a word, and what stands between it and the argument. The name is searched for, and the pattern is
 * tried where it ends: a pattern that were searched for itself would be tried at each character.
 *
 * @param behind must match in time that does not depend on how often it is tried: no open repetition but of white space
 */
record AnchoredCall(String anchor, Pattern behind) implements ArgumentFinder {
    @Override
    public void find(String text, Listener listener) {
        Matcher matcher = behind.matcher(text).useTransparentBounds(true);
        int at = text.indexOf(anchor);
        while (at >= 0) {
            int end = at + anchor.length();
            boolean isFound =
                    startsWord(text, at) && matcher.region(end, text.length()).lookingAt();
            if (isFound) {
                listener.found(at, matcher.end());
            }
            at = text.indexOf(anchor, end);
        }
    }

    private static boolean startsWord(String text, int at) {
        return !isWord(text.charAt(at)) || at == 0 || !isWord(text.charAt(at - 1));
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}

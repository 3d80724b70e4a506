package io.github.stripekeys.sink;

import java.util.regex.Pattern;

/** A key that YAML nests below {@code stripe:}, among the first ten lines. */
final class NestedSetting implements ArgumentFinder {
    private static final String PARENT = "stripe:";
    private static final int MOST_LINES = 10;

    /** Longer names are none. */
    private static final int LONGEST = 256;

    private static final Pattern NAME = Pattern.compile("(?i)(?:api|secret|private)[-_.]?key");

    @Override
    public void find(String text, Listener listener) {
        for (int at = 0; at < text.length(); at++) {
            boolean isParent =
                    (text.charAt(at) | ' ') == 's' && text.regionMatches(true, at, PARENT, 0, PARENT.length());
            if (isParent && startsLine(text, at)) {
                int argument = argument(text, at + PARENT.length());
                if (argument >= 0) {
                    listener.found(at, argument);
                }
            }
        }
    }

    private static boolean startsLine(String text, int place) {
        int at = place;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at == 0 || text.charAt(at - 1) == '\n' || text.charAt(at - 1) == '\r';
    }

    /** Where the value of the key starts that is nested here; -1 if none is. */
    private static int argument(String text, int from) {
        int at = from;
        for (int line = 0; line < MOST_LINES; line++) {
            int start = spaceEnd(text, at);
            boolean isNested = text.indexOf('\n', at) < start && start > at + 1;
            int end = isNested ? nameEnd(text, start) : start;
            if (end == start || !text.startsWith(":", end)) {
                return -1;
            }
            if (NAME.matcher(text).region(start, end).matches()) {
                return spaceEnd(text, end + 1);
            }
            at = lineEnd(text, end);
        }
        return -1;
    }

    private static int spaceEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int nameEnd(String text, int from) {
        int at = from;
        while (at < Math.min(text.length(), from + LONGEST) && SettingName.isName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }
}

package io.github.stripekeys.sink;

import java.util.Locale;
import java.util.regex.Pattern;

/** A setting that names Stripe and then an API key, a secret key or a private key, on a line of its own. */
final class SettingName implements ArgumentFinder {
    private static final String KEY = "key";
    private static final String EXPORT = "export";
    private static final String STRIPE = "stripe";

    /** Longer names are none. */
    private static final int LONGEST = 256;

    private static final Pattern KIND = Pattern.compile("(?:api|secret|private)[-_.]?$");

    @Override
    public void find(String text, Listener listener) {
        for (int at = 1; at < text.length() - KEY.length(); at++) {
            if ((text.charAt(at) | ' ') == 'k' && text.regionMatches(true, at, KEY, 0, KEY.length())) {
                int mark = spaceEnd(text, at + KEY.length());
                int start = mark < text.length() && isMark(text.charAt(mark)) ? nameStart(text, at) : at;
                if (isName(text.substring(start, at)) && startsLine(text, start)) {
                    listener.found(start, spaceEnd(text, mark + 1));
                }
            }
        }
    }

    private static boolean isMark(char c) {
        return c == '=' || c == ':';
    }

    private static int spaceEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int nameStart(String text, int end) {
        int at = end;
        while (at > Math.max(0, end - LONGEST) && isName(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    static boolean isName(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-';
    }

    private static boolean isName(String beforeKey) {
        String name = beforeKey.toLowerCase(Locale.ROOT);
        int stripe = name.indexOf(STRIPE);
        return stripe >= 0
                && KIND.matcher(name)
                        .region(stripe + STRIPE.length(), name.length())
                        .find();
    }

    private static boolean startsLine(String text, int name) {
        int start = lineStart(text, name);
        if (start < name && text.startsWith(EXPORT, start - EXPORT.length())) {
            start = lineStart(text, start - EXPORT.length());
        }
        return start == 0 || text.charAt(start - 1) == '\n' || text.charAt(start - 1) == '\r';
    }

    /** Where the space before this place starts, on the same line. */
    private static int lineStart(String text, int place) {
        int at = place;
        while (at > 0 && (text.charAt(at - 1) == ' ' || text.charAt(at - 1) == '\t')) {
            at--;
        }
        return at;
    }
}

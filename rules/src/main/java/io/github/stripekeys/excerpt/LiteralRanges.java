package io.github.stripekeys.excerpt;

import java.util.ArrayList;
import java.util.List;

/** Hides what the literals of a piece of code say, in whatever language it is; names and operators stay. */
final class LiteralRanges {
    private static final String QUOTES = "\"'`";
    private static final String BLOCK = "\"\"\"";

    private LiteralRanges() {}

    /** The contents of all literals between these places; there must be no literal open at the first. */
    static List<RedactedRange> in(String text, int from, int to) {
        List<RedactedRange> masks = new ArrayList<>();
        for (int at = from; at < to; ) {
            int end = endOfLiteral(text, at);
            int quotes = text.startsWith(BLOCK, at) ? BLOCK.length() : isQuote(text, at) ? 1 : 0;
            boolean isClosed = end - at >= 2 * quotes && text.startsWith(text.substring(at, at + quotes), end - quotes);
            int contentEnd = isClosed ? end - quotes : end;
            if (contentEnd > at + quotes) {
                masks.add(RedactedRange.bar(at + quotes, contentEnd));
            }
            at = Math.max(end, at + 1);
        }
        return masks;
    }

    /** The content of the literal, or the whole word, that starts at this place. */
    static List<RedactedRange> at(String text, int place) {
        int end = place;
        while (end < text.length() && isWord(text.charAt(end))) {
            end++;
        }
        return end > place
                ? List.of(RedactedRange.bar(place, end))
                : in(text, place, Math.min(place + 1, text.length()));
    }

    /** Where the literal that starts here ends, past its quotation marks if they are there; the place itself if none does. */
    private static int endOfLiteral(String text, int at) {
        if (text.startsWith(BLOCK, at)) {
            int end = text.indexOf(BLOCK, at + BLOCK.length());
            return end == -1 ? text.length() : end + BLOCK.length();
        }
        if (isQuote(text, at)) {
            return endOfString(text, at);
        }
        int end = at;
        while (end < text.length() && isNumber(text, at, end)) {
            end++;
        }
        return end;
    }

    private static int endOfString(String text, int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != text.charAt(at)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        boolean isClosed = end < text.length() && text.charAt(end) == text.charAt(at);
        return isClosed ? end + 1 : Math.min(end, text.length());
    }

    private static boolean isQuote(String text, int at) {
        return QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isNumber(String text, int at, int end) {
        boolean isStart = at == 0 || !isWord(text.charAt(at - 1));
        return isStart && Character.isDigit(text.charAt(at)) && isWord(text.charAt(end));
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '+' || c == '/' || c == '=';
    }
}

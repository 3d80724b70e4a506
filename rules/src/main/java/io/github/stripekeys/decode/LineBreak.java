package io.github.stripekeys.decode;

/**
 * Where encoded text goes on in the next line: a line end, real or written as an escape, with what stands around it in mails,
 * comments, lists of strings and folded files. All ASCII.
 */
final class LineBreak {
    /** The bytes that the next line mostly goes on behind, as Latin-1. */
    static final String LAST = "\n\r; \t\">n";

    /** More than this is no indent. */
    private static final int LONGEST = 64;

    private static final int UNICODE_ESCAPE = "\\u000a".length();

    private static final String TRAILING = " \t\\\"',";
    private static final String LEADING = " \t>#*;|!%\"'";

    /** Line ends in JSON and other string literals, in HTML and XML. */
    private static final String[] WRITTEN = {
        "\\r\\n",
        "\\n",
        "\\r",
        "\\u000a",
        "\\u000A",
        "\\u000d\\u000a",
        "\\u000D\\u000A",
        "&#10;",
        "&#13;&#10;",
        "&#13;",
        "&#xa;",
        "&#xA;",
        "&#xd;&#xa;",
        "&#xD;&#xA;",
        "<br>",
        "<br/>",
        "<br />"
    };

    /** Comments that start with what encoded text may consist of, if a space follows. */
    private static final String[] COMMENTS = {"// ", "-- ", "/// "};

    private LineBreak() {}

    /** Where the next line goes on if a line ends here; -1 if none does. */
    static int skip(byte[] bytes, int length, int at) {
        int limit = Math.min(length, at + LONGEST);
        int first = afterTrailing(bytes, limit, at);
        int written = written(bytes, limit, first);
        int second = written > 0 ? afterTrailing(bytes, limit, first + written) : first;
        int real = real(bytes, limit, second);
        if (written + real == 0) {
            return -1;
        }
        int end = real > 0 ? second + real : first + written;
        int next = afterLeading(bytes, limit, end);
        return hasQuote(bytes, at, end) && !hasQuote(bytes, end, next) ? -1 : next;
    }

    /** Where a line ends if the next one goes on here; -1 if it does not. */
    static int skipBack(byte[] bytes, int length, int at) {
        int limit = Math.max(0, at - LONGEST);
        int next = at;
        while (next > limit && !isBehindLineEnd(bytes, length, next)) {
            if (LEADING.indexOf(bytes[next - 1]) < 0 && bytes[next - 1] != '/' && bytes[next - 1] != '-') {
                return -1;
            }
            next--;
        }
        int first = next <= limit ? next : beforeTrailing(bytes, limit, beforeLineEnd(bytes, length, next));
        if (first > limit && isBehindLineEnd(bytes, length, first) && bytes[first - 1] != '\n') {
            first = beforeTrailing(bytes, limit, beforeLineEnd(bytes, length, first));
        }
        return skip(bytes, length, first) == at ? first : -1;
    }

    private static boolean hasQuote(byte[] bytes, int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '"' || bytes[at] == '\'') {
                return true;
            }
        }
        return false;
    }

    private static int afterTrailing(byte[] bytes, int limit, int start) {
        int at = start;
        while (at < limit && TRAILING.indexOf(bytes[at]) >= 0 && written(bytes, limit, at) == 0) {
            at++;
        }
        return at;
    }

    private static int beforeTrailing(byte[] bytes, int limit, int end) {
        int at = end;
        while (at > limit && TRAILING.indexOf(bytes[at - 1]) >= 0) {
            at--;
        }
        return at;
    }

    /** Whether a line end, real or written, ends right before this place. */
    static boolean isBehindLineEnd(byte[] bytes, int length, int at) {
        return beforeLineEnd(bytes, length, at) < at;
    }

    /** Where the line end starts that ends here; the place itself if none does. */
    private static int beforeLineEnd(byte[] bytes, int length, int at) {
        byte last = at > 0 ? bytes[at - 1] : 0;
        if (last == '\n') {
            return at > 1 && bytes[at - 2] == '\r' ? at - 2 : at - 1;
        }
        if (last == '\r') {
            return at - 1;
        }
        if (mayEndWritten(bytes, at, last)) {
            for (String each : WRITTEN) {
                if (at >= each.length() && stands(each, bytes, length, at - each.length())) {
                    return at - each.length();
                }
            }
        }
        return at;
    }

    private static boolean mayEndWritten(byte[] bytes, int at, byte last) {
        return switch (last) {
            case 'n', 'r' -> at > 1 && bytes[at - 2] == '\\';
            case 'a', 'A', 'd', 'D' -> at >= UNICODE_ESCAPE && bytes[at - UNICODE_ESCAPE] == '\\';
            case '>', ';' -> true;
            default -> false;
        };
    }

    /** How many bytes the line end has that is here; 0 if there is none. */
    private static int real(byte[] bytes, int limit, int at) {
        if (at >= limit || (bytes[at] != '\r' && bytes[at] != '\n')) {
            return 0;
        }
        return bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] == '\n' ? 2 : 1;
    }

    /** How many bytes the written line end has that is here; 0 if there is none. */
    private static int written(byte[] bytes, int limit, int at) {
        if (at < limit && (bytes[at] == '\\' || bytes[at] == '&' || bytes[at] == '<')) {
            for (String each : WRITTEN) {
                if (stands(each, bytes, limit, at)) {
                    return each.length();
                }
            }
        }
        return 0;
    }

    private static int afterLeading(byte[] bytes, int limit, int start) {
        int at = start;
        int length = leading(bytes, limit, at);
        while (length > 0) {
            at += length;
            length = leading(bytes, limit, at);
        }
        return at;
    }

    private static int leading(byte[] bytes, int limit, int at) {
        if (at < limit && LEADING.indexOf(bytes[at]) >= 0) {
            return 1;
        }
        for (String comment : COMMENTS) {
            if (stands(comment, bytes, limit, at)) {
                return comment.length();
            }
        }
        return 0;
    }

    private static boolean stands(String text, byte[] bytes, int limit, int at) {
        if (at + text.length() > limit) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (bytes[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}

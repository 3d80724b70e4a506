package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.util.List;

/** Values that go on in the next line. Reads a text once, from its start to its end. */
final class LineContinuationDecoder implements Decoder {
    private final Folding folding;

    LineContinuationDecoder(Folding folding) {
        this.folding = folding;
    }

    @Override
    public List<View> decode(View view) {
        String text = view.text();
        ViewBuilder builder = new ViewBuilder(view);
        BlockScalars blocks = new BlockScalars(text);
        int start = 0;
        for (int end = lineEnd(text, 0); end < text.length(); end = lineEnd(text, start)) {
            int next = behindLineEnd(text, end);
            boolean isKept = folding == Folding.YAML && blocks.keep(start, end);
            int from = isKept ? -1 : foldStart(text, start, end);
            if (from >= 0) {
                int to = foldEnd(text, from < end && text.charAt(from) == '\\', next);
                if (to >= 0) {
                    builder.replace(from, to, "", Evidence.JOINED_LINES);
                    next = Math.max(next, to);
                }
            }
            start = next;
        }
        return builder.view().stream().toList();
    }

    /** Where what is taken away starts if the line may go on; else -1. */
    private int foldStart(String text, int start, int end) {
        if (folding.hasBackslash() && isEscaped(text, start, end)) {
            return end - 1;
        }
        int last = folding == Folding.YAML ? beforeSpace(text, start, end) : end;
        return switch (folding) {
            case BACKSLASH, BACKSLASH_OVER_LINES -> -1;
            case INDENT -> end;
            case YAML, HEADER -> last > start && isOfKey(text.charAt(last - 1)) ? last : -1;
        };
    }

    /** Where the line that goes on has its next character; -1 if it does not go on. */
    private int foldEnd(String text, boolean isEscaped, int next) {
        int behind = behindSpace(text, next);
        if (isEscaped) {
            while (folding == Folding.BACKSLASH_OVER_LINES
                    && behind < text.length()
                    && isLineEnd(text.charAt(behind))) {
                behind = behindSpace(text, behindLineEnd(text, behind));
            }
            return behind;
        }
        boolean isIndented = behind > next;
        return switch (folding) {
            case INDENT -> isIndented ? next + 1 : -1;
            case HEADER -> isIndented && behind < text.length() && isOfKey(text.charAt(behind)) ? behind : -1;
            default -> isIndented && isWord(text, behind) ? behind : -1;
        };
    }

    /** Whether nothing but a part of a key stands up to the end of the line, and what closes a string. */
    private static boolean isWord(String text, int start) {
        int end = start;
        while (end < text.length() && (isOfKey(text.charAt(end)) || text.charAt(end) == '=')) {
            end++;
        }
        int quote = end < text.length() && (text.charAt(end) == '"' || text.charAt(end) == '\'') ? end + 1 : end;
        int behind = behindSpace(text, quote);
        return end > start && (behind == text.length() || isLineEnd(text.charAt(behind)));
    }

    /** Whether an odd number of backslashes stands at the end of a line. */
    private static boolean isEscaped(String text, int start, int end) {
        int first = end;
        while (first > start && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (end - first) % 2 == 1;
    }

    private static boolean isOfKey(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || "_+/".indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f';
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int behindSpace(String text, int start) {
        int at = start;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int beforeSpace(String text, int start, int end) {
        int at = end;
        while (at > start && isSpace(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int behindLineEnd(String text, int end) {
        return text.startsWith("\r\n", end) ? end + 2 : end + 1;
    }
}

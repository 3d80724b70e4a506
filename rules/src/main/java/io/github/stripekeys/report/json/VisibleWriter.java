package io.github.stripekeys.report.json;

import io.github.stripekeys.report.content.VisibleText;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/** Writes JSON with escapes in place of characters that hide, or that change the look of their neighbours. */
final class VisibleWriter extends FilterWriter {
    private static final char NONE = 0;

    /** The first half of a character whose other half is still to come. */
    private char half = NONE;

    VisibleWriter(Writer out) {
        super(out);
    }

    @Override
    public void write(int unit) throws IOException {
        show((char) unit);
    }

    @Override
    public void write(char[] text, int start, int length) throws IOException {
        write(new String(text, start, length), 0, length);
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        int end = start + length;
        int plain = start;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) > '~' || half != NONE) {
                out.write(text, plain, i - plain);
                show(text.charAt(i));
                plain = i + 1;
            }
        }
        out.write(text, plain, end - plain);
    }

    private void show(char next) throws IOException {
        char first = half;
        half = Character.isHighSurrogate(next) ? next : NONE;
        if (first != NONE && Character.isLowSurrogate(next)) {
            show(Character.toCodePoint(first, next));
        } else {
            if (first != NONE) {
                show((int) first);
            }
            if (half == NONE) {
                show((int) next);
            }
        }
    }

    private void show(int character) throws IOException {
        for (char unit : Character.toChars(character)) {
            if (character <= '~' || !VisibleText.isHidden(character)) {
                out.write(unit);
            } else {
                out.write(String.format(Locale.ROOT, "\\u%04x", (int) unit));
            }
        }
    }
}

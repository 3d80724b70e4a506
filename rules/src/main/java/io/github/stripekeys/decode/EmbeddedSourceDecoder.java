package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.util.List;
import java.util.Map;

/**
 * Programs that stand in a JSON file as texts, with the escapes of RFC 8259 section 7: the {@code sourcesContent} of a source
 * map (ECMA-426), the cells of a notebook. Lifted, the file is those texts alone, each on lines of its own.
 */
final class EmbeddedSourceDecoder implements Decoder {
    private static final String SOURCES = "\"sourcesContent\"";
    private static final String CELLS = "\"cells\"";

    private static final Map<Character, String> MEANINGS =
            Map.of('n', "\n", 'r', "\r", 't', "\t", 'b', "\b", 'f', "\f", '"', "\"", '\\', "\\", '/', "/");

    @Override
    public List<View> decode(View view) {
        int sources = view.text().indexOf(SOURCES);
        if (sources >= 0) {
            return new Strings(view).from(sources + SOURCES.length());
        }
        int cells = view.text().indexOf(CELLS);
        return cells >= 0 && view.text().contains("\"nbformat\"")
                ? new Strings(view).from(cells + CELLS.length())
                : List.of();
    }

    /** Takes the strings out of a JSON text. For one thread. */
    private static final class Strings {
        private final String text;
        private final ViewBuilder splicer;

        Strings(View view) {
            this.text = view.text();
            this.splicer = new ViewBuilder(view);
        }

        List<View> from(int start) {
            int outside = 0;
            int quote = text.indexOf('"', start);
            while (quote >= 0) {
                splicer.replace(outside, quote + 1, "\n", Evidence.UNICODE_ESCAPE);
                outside = resolve(quote + 1);
                quote = text.indexOf('"', outside + 1);
            }
            splicer.replace(outside, text.length(), "\n", Evidence.UNICODE_ESCAPE);
            return splicer.view().stream().toList();
        }

        /** Resolves the escapes of the string that starts here; where its end is. */
        private int resolve(int start) {
            int at = start;
            while (at < text.length() && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' ? resolveOne(at) : 1;
            }
            return Math.min(at, text.length());
        }

        /** How many characters the escape has. */
        private int resolveOne(int at) {
            char kind = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            String meaning = kind == 'u' ? unicode(at + 2) : MEANINGS.getOrDefault(kind, "");
            int length = kind == 'u' ? 6 : 2;
            if (!meaning.isEmpty()) {
                splicer.replace(at, at + length, meaning, Evidence.UNICODE_ESCAPE);
            }
            return length;
        }

        private String unicode(int at) {
            try {
                return Character.toString((char) Integer.parseInt(text, at, at + 4, 16));
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                return "";
            }
        }
    }
}

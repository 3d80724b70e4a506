package io.github.stripekeys.exposure;

import java.util.Set;

/** Comments of languages whose compilers leave them out. */
final class SourceComments {
    private static final Set<String> LANGUAGES = Set.of(
            "java", "kt", "kts", "groovy", "scala", "swift", "m", "mm", "h", "dart", "cs", "c", "cpp", "go", "rs");

    private SourceComments() {}

    /** Whether a place is in one: the text is read from its beginning, as far as it is looked at. */
    static boolean isAround(Place place) {
        if (!LANGUAGES.contains(place.extension())) {
            return false;
        }
        TextUpTo text =
                new TextUpTo(place.surroundings().text(), place.surroundings().at());
        while (text.at < text.end) {
            text.next();
        }
        return text.isInComment;
    }

    /** Reads a program up to a place, and knows whether that is in a comment. */
    private static final class TextUpTo {
        private final String text;
        private final int end;
        private int at;
        private boolean isInComment;

        private TextUpTo(String text, int end) {
            this.text = text;
            this.end = end;
        }

        private void next() {
            char c = text.charAt(at);
            if (text.startsWith("//", at)) {
                skip("\n", 2);
            } else if (text.startsWith("/*", at)) {
                skip("*/", 2);
            } else if (text.startsWith("\"\"\"", at)) {
                at = after("\"\"\"", at + 3);
            } else if (c == '"' || c == '\'') {
                string(c);
            } else {
                at++;
            }
        }

        private void skip(String close, int length) {
            int next = after(close, at + length);
            isInComment = next > end;
            at = next;
        }

        private int after(String close, int from) {
            int found = text.indexOf(close, from);
            return found < 0 ? text.length() + 1 : found + close.length();
        }

        private void string(char mark) {
            int from = at + 1;
            while (from < text.length() && text.charAt(from) != mark && text.charAt(from) != '\n') {
                from += text.charAt(from) == '\\' ? 2 : 1;
            }
            at = from + 1;
        }
    }
}

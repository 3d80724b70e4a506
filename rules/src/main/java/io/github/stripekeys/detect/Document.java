package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Text;
import java.util.Locale;

/** A file's text, decoded once, with an index of its lines. Immutable. */
final class Document {
    private final String path;
    private final Text text;
    private final Lines lines;

    /** A document of this path; see {@link Text} for the rest. */
    Document(String path, String text, boolean isExact) {
        this.path = path;
        boolean isAboutStripe = path.toLowerCase(Locale.ROOT).contains("stripe");
        this.text = new Text(text, isExact, isAboutStripe);
        this.lines = Lines.of(text);
    }

    String path() {
        return path;
    }

    Text text() {
        return text;
    }

    Region region(int start, int end) {
        return lines.region(start, end);
    }

    /** What stands on the line before this place, 200 characters at most. */
    String lineBefore(int place) {
        return text.content().substring(Math.max(lines.startOfLine(place), place - 200), place);
    }
}

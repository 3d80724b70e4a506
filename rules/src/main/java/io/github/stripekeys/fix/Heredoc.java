package io.github.stripekeys.fix;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of several lines that a program has between a word and the same word on a line of its own.
 *
 * @param start of its first line
 * @param end of its last line, exclusive
 * @param isExpanded whether variables are replaced in it
 */
record Heredoc(int start, int end, boolean isExpanded) {
    private static final Pattern START =
            Pattern.compile("<<[<~-]?[ \\t]{0,4}(?<quote>[\"'`\\\\]?)(?<word>[A-Za-z_]\\w{0,60})");

    /** More are not looked at: a place behind them counts as within one. */
    private static final int MOST = 500;

    /** How far its end is looked for; one that goes on counts as the rest of the text. */
    private static final int LONGEST = 100_000;

    /** The one that a place is in. */
    static Optional<Heredoc> around(String text, int place) {
        Matcher start = START.matcher(text);
        int from = 0;
        int tries = 0;
        while (start.find(from) && start.start() < place) {
            if (++tries > MOST) {
                return Optional.of(new Heredoc(0, text.length(), false));
            }
            Optional<Heredoc> found = of(start, text);
            if (found.filter(here -> here.start <= place && place < here.end).isPresent()) {
                return found;
            }
            from = found.filter(here -> here.end <= place).map(Heredoc::end).orElse(start.end());
        }
        return Optional.empty();
    }

    /** The one that is announced at a place of the text, below the line that the place is on. */
    static Optional<Heredoc> announcedAt(String text, int place) {
        Matcher start = START.matcher(text).region(place, text.length());
        return start.lookingAt() ? of(start, text) : Optional.empty();
    }

    private static Optional<Heredoc> of(Matcher start, String text) {
        int line = text.indexOf('\n', start.end());
        if (line < 0) {
            return Optional.empty();
        }
        int last = Math.min(text.length(), line + LONGEST);
        Matcher end = Pattern.compile("^[ \\t]*" + start.group("word") + "\\b", Pattern.MULTILINE)
                .matcher(text)
                .region(line, last);
        if (end.find()) {
            return Optional.of(
                    new Heredoc(line + 1, end.start(), start.group("quote").isEmpty()));
        }
        return last < text.length() ? Optional.of(new Heredoc(line + 1, text.length(), false)) : Optional.empty();
    }
}

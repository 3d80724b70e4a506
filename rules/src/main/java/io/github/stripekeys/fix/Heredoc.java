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

    /** The one that a place is in. */
    static Optional<Heredoc> around(String text, int place) {
        Matcher start = START.matcher(text);
        int from = 0;
        while (start.find(from) && start.start() < place) {
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
        Matcher end = Pattern.compile("^[ \\t]*" + start.group("word") + "\\b", Pattern.MULTILINE)
                .matcher(text);
        return line >= 0 && end.find(line)
                ? Optional.of(
                        new Heredoc(line + 1, end.start(), start.group("quote").isEmpty()))
                : Optional.empty();
    }
}

package io.github.stripekeys.fix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The heredocs of a text. For one thread. */
final class Heredocs {
    private static final Pattern START = Pattern.compile("<<[<~-]?[ \\t]{0,4}([\"'`\\\\]?)([A-Za-z_]\\w{0,60})");
    private static final int QUOTE = 1;
    private static final int WORD = 2;

    private static final Pattern FIRST_WORD = Pattern.compile("^[ \\t]*+(\\w++)", Pattern.MULTILINE);

    private final String text;

    /** Line starts by first word, for words that open a heredoc. */
    private final Map<String, List<Integer>> ends = new HashMap<>();

    /** The last search: no line ends between these two places. */
    private int searchedFrom = -1;

    private int lineEnd = -1;

    Heredocs(String text) {
        this.text = text;
        START.matcher(text).results().forEach(start -> ends.put(start.group(WORD), new ArrayList<>()));
        if (!ends.isEmpty()) {
            FIRST_WORD.matcher(text).results().forEach(line -> addEnd(line.group(1), line.start()));
        }
    }

    private void addEnd(String word, int line) {
        @Nullable List<Integer> known = ends.get(word);
        if (known != null) {
            known.add(line);
        }
    }

    /** The one that a place is in. */
    Optional<Heredoc> around(int place) {
        Matcher start = START.matcher(text);
        int from = 0;
        while (start.find(from) && start.start() < place) {
            Optional<Heredoc> found = of(start);
            if (found.filter(here -> here.contains(place)).isPresent()) {
                return found;
            }
            from = found.filter(here -> here.end() <= place).map(Heredoc::end).orElse(start.end());
        }
        return Optional.empty();
    }

    /** The one that is announced at a place; its text starts on the next line. */
    Optional<Heredoc> announcedAt(int place) {
        Matcher start = START.matcher(text).region(place, text.length());
        return start.lookingAt() ? of(start) : Optional.empty();
    }

    private Optional<Heredoc> of(MatchResult start) {
        int line = endOfLine(start);
        List<Integer> all = ends.getOrDefault(start.group(WORD), List.of());
        int found = Collections.binarySearch(all, line);
        int next = found < 0 ? -found - 1 : found;
        return next < all.size()
                ? Optional.of(
                        new Heredoc(line + 1, all.get(next), start.group(QUOTE).isEmpty()))
                : Optional.empty();
    }

    /** Where the line ends; searched once per line. */
    private int endOfLine(MatchResult start) {
        if (start.end() < searchedFrom || start.end() > lineEnd) {
            int end = text.indexOf('\n', start.end());
            searchedFrom = start.end();
            lineEnd = end < 0 ? text.length() : end;
        }
        return lineEnd;
    }
}

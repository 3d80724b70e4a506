package io.github.stripekeys.text;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One change of a text.
 *
 * @param start where it starts, in UTF-16 code units
 * @param end where what it replaces ends, exclusive
 */
public record Edit(int start, int end, String replacement) {
    /** Everything from one place to another, gone. */
    public static Edit deletion(int start, int end) {
        return new Edit(start, end, "");
    }

    /** A text that is added at a place. */
    public static Edit insertion(int at, String text) {
        return new Edit(at, at, text);
    }

    /** The text with these edits, which must not overlap, made. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder changed = new StringBuilder(text);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::start)
                        .thenComparingInt(Edit::end)
                        .reversed())
                .forEach(edit -> changed.replace(edit.start, edit.end, edit.replacement));
        return changed.toString();
    }

    /** Those of different edits that change the same place. */
    public static Set<Edit> overlapping(List<Edit> edits) {
        List<Edit> sorted = edits.stream()
                .sorted(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end))
                .toList();
        Set<Edit> found = new HashSet<>();
        for (int i = 1, last = 0; i < sorted.size(); i++) {
            if (sorted.get(last).end > sorted.get(i).start) {
                found.add(sorted.get(last));
                found.add(sorted.get(i));
            }
            last = sorted.get(i).end >= sorted.get(last).end ? i : last;
        }
        return found;
    }
}

package io.github.stripekeys.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text between what opens and what closes it, such as a comment.
 *
 * @param start of what opens it
 * @param end of what closes it, exclusive
 */
public record EnclosedPart(Marks marks, int start, int end) {
    /**
     * What opens a part and what closes it.
     *
     * @param other what starts like what opens one, and does not; empty if nothing does
     */
    public record Marks(String open, String close, String other) {
        /** Marks that nothing else starts like. */
        public Marks(String open, String close) {
            this(open, close, "");
        }
    }

    /** All, from the start of a text; of two that start at one place, that whose marks are listed first. Takes time linear in the text. */
    public static List<EnclosedPart> of(String text, List<Marks> kinds) {
        List<Search> searches =
                kinds.stream().map(marks -> new Search(text, marks)).toList();
        List<EnclosedPart> parts = new ArrayList<>();
        EnclosedPart part = first(searches, 0);
        while (part != null) {
            parts.add(part);
            part = first(searches, part.end);
        }
        return parts;
    }

    private static @Nullable EnclosedPart first(List<Search> searches, int from) {
        EnclosedPart first = null;
        for (Search search : searches) {
            EnclosedPart part = search.next(from);
            if (part != null && (first == null || part.start < first.start)) {
                first = part;
            }
        }
        return first;
    }

    /** What is inside of it. */
    public String content(String text) {
        return text.substring(start + marks.open.length(), end - marks.close.length());
    }

    /** The next part with some marks; goes through the text once. */
    private static final class Search {
        private final String text;
        private final Marks marks;
        private @Nullable EnclosedPart next;
        private int open = -1;
        private int close = -1;

        Search(String text, Marks marks) {
            this.text = text;
            this.marks = marks;
        }

        @Nullable
        EnclosedPart next(int from) {
            if (open < from) {
                open = opening(from);
                int inner = open + marks.open.length();
                close = close < inner && open < text.length() ? place(marks.close, inner) : close;
                int end = close + marks.close.length();
                next = open < text.length() && close < text.length() ? new EnclosedPart(marks, open, end) : null;
            }
            return next;
        }

        private int opening(int from) {
            int place = place(marks.open, from);
            while (!marks.other.isEmpty() && text.startsWith(marks.other, place)) {
                place = place(marks.open, place + 1);
            }
            return place;
        }

        /** The length of the text if it is nowhere. */
        private int place(String mark, int from) {
            int place = text.indexOf(mark, from);
            return place < 0 ? text.length() : place;
        }
    }
}

package io.github.stripekeys.decode;

import io.github.stripekeys.text.Evidence;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text, and where everything in it came from: a file's own text, or one that was made of another view. Immutable. */
public final class View {
    private final String text;
    private final @Nullable View parent;
    private final List<Splice> splices;

    /**
     * A stretch of a view that stands for a stretch of its parent; between splices, both are the same.
     *
     * @param start in the view
     * @param end exclusive
     * @param from in the parent
     * @param to exclusive
     */
    record Splice(int start, int end, int from, int to, Evidence evidence) {
        boolean touches(int first, int last) {
            return (start < last && end > first) || (start > first && start < last);
        }
    }

    View(String text, @Nullable View parent, List<Splice> splices) {
        this.text = text;
        this.parent = parent;
        this.splices = List.copyOf(splices);
    }

    /** A file's own text. */
    public static View of(String text) {
        return new View(text, null, List.of());
    }

    public String text() {
        return text;
    }

    /** How many disguises lie over the text. */
    int depth() {
        return parent == null ? 0 : 1 + parent.depth();
    }

    /** Whether any of what it was made of does not stand like that in the parent of its parent. */
    boolean isNew() {
        return parent == null
                || parent.parent == null
                || splices.stream().anyMatch(splice -> parent.isChanged(splice.from, splice.to));
    }

    private boolean isChanged(int start, int end) {
        for (int i = Math.max(0, last(start)); i < splices.size() && splices.get(i).start < end; i++) {
            if (splices.get(i).touches(start, end)) {
                return true;
            }
        }
        return false;
    }

    /** Where in the file's text the stretch from this place came from. */
    public int start(int place) {
        return parent == null ? place : parent.start(originOfStart(place));
    }

    /** Where in the file's text the stretch up to this place came from, exclusive. */
    public int end(int place) {
        return parent == null ? place : parent.end(originOfEnd(place));
    }

    /** What the stretch was hidden by; empty if it stands like that in the file. */
    public Set<Evidence> evidence(int start, int end) {
        if (parent == null) {
            return EnumSet.noneOf(Evidence.class);
        }
        Set<Evidence> evidence = parent.evidence(originOfStart(start), originOfEnd(end));
        for (int i = Math.max(0, last(start)); i < splices.size() && splices.get(i).start < end; i++) {
            if (splices.get(i).touches(start, end)) {
                evidence.add(splices.get(i).evidence);
            }
        }
        return evidence;
    }

    private int originOfStart(int place) {
        int last = last(place);
        return last < 0 ? place : origin(splices.get(last), place, splices.get(last).from);
    }

    private int originOfEnd(int place) {
        int last = last(place - 1);
        return last < 0 ? place : origin(splices.get(last), place - 1, splices.get(last).to - 1) + 1;
    }

    private static int origin(Splice splice, int place, int within) {
        return place < splice.end ? within : splice.to + place - splice.end;
    }

    /** The last splice that starts at this place or before it; -1 if none does. */
    private int last(int place) {
        int low = 0;
        int high = splices.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (splices.get(middle).start <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}

package io.github.stripekeys.source;

/**
 * Which part of a text a blob is, if the text is too large to be read whole. Neighbouring windows overlap; what lies wholly in
 * an overlap belongs to the one of both that shows more of what surrounds it.
 *
 * @param before where it starts in the whole text
 * @param first up to here in the window, everything belongs to the window before
 * @param last from here on in the window, what starts after {@code overlap} belongs to the next window
 * @param overlap where the next window starts
 */
public record Window(Position before, Position first, Position last, Position overlap) {
    /** Whether what lies between these places of the window belongs to it. */
    public boolean owns(Position start, Position end) {
        return end.compareTo(first) > 0 && (end.compareTo(last) <= 0 || start.compareTo(overlap) < 0);
    }
}

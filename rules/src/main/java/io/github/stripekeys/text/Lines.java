package io.github.stripekeys.text;

import java.util.Arrays;

/** Where the lines of a text start. A line ends with LF, CR LF or CR. */
public final class Lines {
    private static final int NEAR = 2000;

    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    /** The lines of a text. */
    public static Lines of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            if (endsLine(text, i)) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return new Lines(Arrays.copyOf(starts, count));
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && !text.startsWith("\n", i + 1));
    }

    int count() {
        return starts.length;
    }

    /** The region from one place to another, exclusive. */
    public Region region(int start, int end) {
        int startLine = line(start);
        int endLine = line(end);
        return new Region(startLine + 1, start - starts[startLine] + 1, endLine + 1, end - starts[endLine] + 1);
    }

    /** The place of a line and column; of the end, if the text has fewer lines. */
    public int place(int line, int column) {
        return line < 1 ? 0 : starts[Math.min(line, starts.length) - 1] + column - 1;
    }

    /** Where the line of this place starts. */
    int startOfLine(int place) {
        return starts[line(place)];
    }

    /** A line, or what is near a column of one that is long; empty if there is no such line. */
    String around(String text, int line, int column) {
        if (line < 1 || line > starts.length) {
            return "";
        }
        int place = starts[line - 1] + column - 1;
        int end = line == starts.length ? text.length() : starts[line];
        return text.substring(Math.max(starts[line - 1], place - NEAR), Math.min(end, place + NEAR));
    }

    private int line(int place) {
        int found = Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 2;
    }
}

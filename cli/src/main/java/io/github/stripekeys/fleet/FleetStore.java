package io.github.stripekeys.fleet;

import java.io.IOException;
import java.util.List;

/** Where a fleet keeps its rows: small files that are there as a whole or not at all. Safe for use by many threads and machines at once. */
public interface FleetStore {
    boolean has(String file) throws IOException;

    List<String> read(String file) throws IOException;

    /** Writes all lines, or nothing. */
    void write(String file, List<String> lines) throws IOException;

    /** The text of a file: only a line feed ends a line, as names of files may have other ends of lines in them. */
    static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    /** The lines of a text. */
    static List<String> lines(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    /** Does nothing if there is no such file. */
    void delete(String file) throws IOException;
}

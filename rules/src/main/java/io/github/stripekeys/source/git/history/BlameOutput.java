package io.github.stripekeys.source.git.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What {@code git blame --porcelain} prints: for each line its commit, what is to be said of that once, and the line's text. */
final class BlameOutput {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40,64} .*");

    private final Map<String, Authorship> commits = new HashMap<>();
    private final Map<String, String> fields = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private String commit = "";

    /** A line of a file, and whoever wrote it. */
    record Line(String text, Authorship by) {}

    private BlameOutput() {}

    static List<Line> read(Iterable<String> output) {
        BlameOutput blame = new BlameOutput();
        output.forEach(blame::add);
        return blame.lines;
    }

    private void add(String piece) {
        if (piece.startsWith("\t")) {
            lines.add(new Line(piece.substring(1), commits.computeIfAbsent(commit, this::authorship)));
        } else if (COMMIT.matcher(piece).matches()) {
            commit = piece.substring(0, piece.indexOf(' '));
            fields.clear();
        } else {
            int space = piece.indexOf(' ');
            fields.put(piece.substring(0, Math.max(0, space)), piece.substring(space + 1));
        }
    }

    private Authorship authorship(String id) {
        Instant time = Instant.ofEpochSecond(Long.parseLong(fields.getOrDefault("author-time", "0")));
        return new Authorship(
                id,
                fields.getOrDefault("author", ""),
                fields.getOrDefault("author-mail", ""),
                OffsetDateTime.ofInstant(time, offset()));
    }

    /** Git lets through what no clock shows. */
    private ZoneOffset offset() {
        try {
            return ZoneOffset.of(fields.getOrDefault("author-tz", "Z"));
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}

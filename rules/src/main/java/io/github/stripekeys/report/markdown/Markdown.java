package io.github.stripekeys.report.markdown;

import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.content.VisibleText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pieces of GitHub Flavored Markdown around text that somebody else chose. */
public final class Markdown {
    private static final int LONGEST = 160;
    private static final Pattern PLAIN = Pattern.compile("(?: \\(|[A-Za-z0-9 .,:;)/'=-])*+");

    private Markdown() {}

    /** Text in which nothing is markup or a mention: a code span, with marks longer than any within. */
    public static String code(String text) {
        String visible = shortened(VisibleText.of(text));
        String mark = "`";
        while (visible.contains(mark)) {
            mark += "`";
        }
        return mark.length() == 1 && !visible.isBlank() ? mark + visible + mark : mark + " " + visible + " " + mark;
    }

    /** Text as prose if nothing in it could be markup, a link or a mention; else as code. */
    public static String prose(String text) {
        boolean isPlain = PLAIN.matcher(text).matches()
                && !text.contains("::")
                && !text.contains("://")
                && !text.contains("www.");
        return isPlain ? shortened(text) : cell(text);
    }

    /** The same in a table, where a bar would end the cell even there. */
    static String cell(String text) {
        return code(text).replace("|", "\\|");
    }

    /** The beginning and the end, which tell most of a long path. */
    private static String shortened(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, LONGEST / 2) + "…" + text.substring(text.length() - LONGEST / 2);
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /**
     * A table of the rows that there is room for; empty without rows.
     *
     * @param room in characters
     */
    static String table(List<String> heading, List<String> rows, int room) {
        if (rows.isEmpty()) {
            return "";
        }
        int end = 0;
        for (int used = 0; end < rows.size() && used + rows.get(end).length() <= room; end++) {
            used += rows.get(end).length();
        }
        String left = end == rows.size()
                ? ""
                : "\n" + ReportText.count(rows.size() - end, "row") + " more in the other reports.\n";
        return row(heading)
                + row(heading.stream().map(name -> "---").toList())
                + rows.stream().limit(end).collect(Collectors.joining())
                + left;
    }

    /** What a reader opens to read. The title is text of ours. */
    static String details(String title, String text) {
        return "<details><summary>" + title + "</summary>\n\n" + text + "\n</details>\n";
    }
}

package io.github.stripekeys.text;

import io.github.stripekeys.credential.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds pragmas: on the lines of a region, on the line above if nothing else is there, and in the same way around the opening
 * quotes of a text block. What is before and behind them does not matter, so any language's comments will do.
 */
public record SuppressionComments(Document document) {
    /** Ours, and what other scanners and linters are told to pass over a secret with. */
    private static final List<String> NAMES = List.of(
            SuppressionComment.OWN,
            "gitleaks:allow",
            "trufflehog:ignore",
            "pragma: allowlist",
            "pragma: whitelist",
            "NOSONAR",
            "nosemgrep",
            "ggignore",
            "secretlint-disable",
            "kingfisher:ignore",
            "checkov:skip");

    private static final int MOST_LINES = 100;
    private static final int LONGEST = 400;

    /** What may stand before a pragma that is alone on its line: marks, and words that start comments. */
    private static final Pattern ALONE =
            Pattern.compile("[^\\p{L}\\p{N}]*+(?:rem|dnl|_?comment)?[^\\p{L}\\p{N}]*+", Pattern.CASE_INSENSITIVE);

    /** What people write when they mean ours, such as {@code stripe-key: Allow}. */
    private static final Pattern LIKE_OURS =
            Pattern.compile("(?i)\\bstripe[-_ ]?keys?+ ?: ?(?:al{1,2}ow|ignore|disable|suppress)(?:ed)?+\\b");

    /** How far above a line people put comments that are then too far away. */
    private static final int NEARBY = 4;

    public List<SuppressionComment> near(Region region) {
        List<SuppressionComment> found = new ArrayList<>();
        addMissed(region, found);
        int last = Math.min(region.endLine(), region.startLine() + MOST_LINES);
        for (int line = region.startLine(); line <= last; line++) {
            add(line, line == region.startLine() ? region.startColumn() : 1, false, found);
        }
        add(region.startLine() - 1, 1, true, found);
        int opening = document.openingOfTextBlock(region);
        if (opening > 0 && opening < region.startLine()) {
            add(opening, 1, false, found);
            add(opening - 1, 1, true, found);
        }
        return found.stream().distinct().toList();
    }

    /** What is meant for us and does not count. */
    private void addMissed(Region region, List<SuppressionComment> found) {
        for (int line = Math.max(1, region.startLine() - NEARBY); line <= region.startLine(); line++) {
            String text = document.lineAround(line, line == region.startLine() ? region.startColumn() : 1);
            Matcher like = LIKE_OURS.matcher(text);
            while (like.find()) {
                boolean isOurs = like.group().equals(SuppressionComment.OWN);
                if (!isOurs && line >= region.startLine() - 1) {
                    found.add(missed(line, "\"" + like.group() + "\" does not count; write " + SuppressionComment.OWN));
                } else if (isOurs && line < region.startLine() - 1) {
                    found.add(missed(line, "it is not on the line above, so it does not count"));
                }
            }
        }
    }

    private static SuppressionComment missed(int line, String what) {
        return new SuppressionComment(line, SuppressionComment.MISSED, what);
    }

    /** All of a line's, or only one that has the line for itself. */
    private void add(int line, int column, boolean mustBeAlone, List<SuppressionComment> found) {
        String text = document.lineAround(line, column);
        for (String name : NAMES) {
            int at = text.indexOf(name);
            if (at >= 0 && (!mustBeAlone || ALONE.matcher(text.substring(0, at)).matches())) {
                int start = at + name.length();
                String rest = text.substring(start, Math.min(text.length(), start + LONGEST));
                found.add(new SuppressionComment(line, name, Redaction.of(rest.strip())));
            }
        }
    }
}

package io.github.stripekeys.report;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A result as a short text in GitHub Flavored Markdown, for a pull request's comment or a job's summary. */
final class MarkdownReport {
    /** A comment on GitHub holds 65,536 characters. */
    private static final int ROW_LIMIT = 100;

    private MarkdownReport() {}

    static String of(ScanResult result) {
        Verdict verdict = Verdict.of(result);
        List<Finding> findings = Card.of(result.findings().stream()).stream()
                .flatMap(card -> card.places().stream())
                .toList();
        return "## " + verdict.look().sign() + " " + verdict.sentence() + "\n\n" + verdict.detail() + "\n"
                + table("| Severity | Credential | Seen by | Place | Status |", findings, MarkdownReport::row)
                + table("| Problem | Place | Message |", result.problems(), MarkdownReport::row)
                + "\n"
                + Fact.of(result).stream().map(MarkdownReport::row).collect(Collectors.joining());
    }

    private static <T> String table(String heading, List<T> values, Function<T, String> row) {
        if (values.isEmpty()) {
            return "";
        }
        String left = values.size() <= ROW_LIMIT
                ? ""
                : "\n" + Words.count(values.size() - ROW_LIMIT, "row") + " more in the other reports.\n";
        return "\n" + heading + "\n" + heading.replaceAll("[^|]+", "---") + "\n"
                + values.stream().limit(ROW_LIMIT).map(row).collect(Collectors.joining()) + left;
    }

    private static String row(Finding finding) {
        return cells(
                Words.shape(finding.severity()) + " " + finding.severity().id(),
                finding.rule().title() + " " + code(finding.redacted()),
                finding.exposure().surface().id() + ": "
                        + code(finding.exposure().because()),
                code(finding.place()),
                finding.status().id());
    }

    private static String row(Problem problem) {
        String path = problem.path();
        return cells(problem.kind().id(), path == null ? "the scan" : code(path), code(problem.message()));
    }

    private static String row(Fact fact) {
        return "- " + fact.name() + ": " + code(fact.value()) + "\n";
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    /** Text in which nothing is markup or a mention: a code span, with marks longer than any within. */
    private static String code(String text) {
        String visible = Visible.of(text).replace("|", "\\|");
        String mark = "`";
        while (visible.contains(mark)) {
            mark += "`";
        }
        return mark.length() == 1 ? mark + visible + mark : mark + " " + visible + " " + mark;
    }
}

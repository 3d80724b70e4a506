package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What every report says, as plain text, for those that bring their own look. All text is visible.
 *
 * @param verdict the result in one sentence
 * @param detail what to make of it
 * @param tables those that have rows
 */
public record Outline(String verdict, String detail, List<Table> tables) {
    /** Rows of as many cells as there are columns. */
    public record Table(String title, List<String> columns, List<List<String>> rows) {}

    private static final List<String> FINDING = List.of("Severity", "Credential", "Seen by", "Place");

    /** The outline of a result. */
    public static Outline of(ScanResult result) {
        Verdict verdict = Verdict.of(result);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Problems",
                List.of("Problem", "Place", "Message"),
                result.problems().stream().map(Outline::row).toList()));
        tables.add(findings("Findings", result, Status.OPEN));
        tables.add(findings("Suppressed by the project", result, Status.SUPPRESSED));
        tables.add(findings("In the baseline", result, Status.KNOWN));
        tables.add(findings("Fixed since the baseline was made", result, Status.FIXED));
        tables.add(new Table(
                "What was scanned",
                List.of("What", "How much"),
                ScanFact.of(result).stream()
                        .map(fact -> List.of(fact.name(), VisibleText.of(fact.value())))
                        .toList()));
        return new Outline(
                verdict.look().sign() + " " + verdict.sentence(),
                verdict.detail(),
                tables.stream()
                        .filter(Predicate.not(table -> table.rows().isEmpty()))
                        .toList());
    }

    private static Table findings(String title, ScanResult result, Status status) {
        List<List<String>> rows =
                Card.of(result.findings().stream().filter(finding -> finding.status() == status)).stream()
                        .flatMap(card -> card.places().stream())
                        .map(Outline::row)
                        .toList();
        return new Table(title, FINDING, rows);
    }

    private static List<String> row(Finding finding) {
        return List.of(
                ReportText.shape(finding.severity()) + " " + finding.severity().id(),
                finding.rule().title() + " " + finding.redacted(),
                VisibleText.of(finding.exposure().surface().id() + ": "
                        + finding.exposure().because()),
                VisibleText.of(finding.place()));
    }

    private static List<String> row(Problem problem) {
        String path = problem.path();
        return List.of(
                problem.kind().id(),
                path == null ? "the scan" : VisibleText.of(path),
                VisibleText.of(problem.message()));
    }
}

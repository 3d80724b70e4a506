package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    private static final List<String> FINDING = List.of("Severity", "Credential", "Exposed to", "Place");

    /** The outline of a result. */
    public static Outline of(ScanResult result) {
        Verdict verdict = Verdict.of(result);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Problems",
                List.of("Problem", "Place", "Message"),
                result.problems().stream().map(Outline::row).toList()));
        tables.add(findings("Findings", result.findings().stream().filter(Outline::isOpen)));
        tables.add(findings("Suppressed", of(result, Status.SUPPRESSED)));
        tables.add(findings("Known (baseline)", of(result, Status.KNOWN)));
        tables.add(findings("Fixed since the baseline", of(result, Status.FIXED)));
        tables.add(findings("Public by design", of(result, Status.OPEN).filter(Finding::isPublicByDesign)));
        tables.add(new Table(
                "Projects",
                List.of("Project", "Result", "Open findings"),
                result.scope().parts().stream()
                        .map(part -> List.of(
                                VisibleText.of(part.name()),
                                ReportText.outcome(part.outcome()),
                                ReportText.openFindings(part)))
                        .toList()));
        tables.add(new Table(
                "Scan details",
                List.of("Property", "Value"),
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

    private static boolean isOpen(Finding finding) {
        return finding.isOpen() && !finding.isPublicByDesign();
    }

    private static Stream<Finding> of(ScanResult result, Status status) {
        return result.findings().stream().filter(finding -> finding.status() == status);
    }

    private static Table findings(String title, Stream<Finding> findings) {
        List<List<String>> rows = Card.of(findings).stream()
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
                path == null ? "whole scan" : VisibleText.of(path),
                VisibleText.of(problem.message()));
    }
}

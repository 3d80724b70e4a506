package io.github.stripekeys.report.markdown;

import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.ProvenanceText;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.content.ScanFact;
import io.github.stripekeys.report.content.Verdict;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.git.history.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A result as a text in GitHub Flavored Markdown, for a job's summary or a pull request's comment. Short enough for both: a
 * comment holds 65,536 characters, a summary 1 MiB.
 */
public final class MarkdownReport {
    /** In characters. */
    private static final int OPEN_ROOM = 24_000;

    private static final int ROOM = 6_000;
    private static final int ADVICE_ROOM = 8_000;
    private static final List<String> COLUMNS = List.of("Severity", "Credential", "Seen by", "Place");

    private MarkdownReport() {}

    public static String of(ScanResult result) {
        Verdict verdict = Verdict.of(result);
        return "## " + verdict.look().sign() + " " + verdict.sentence() + "\n\n" + verdict.detail() + "\n"
                + section("Problems", problems(result))
                + section("Findings", table(result, Status.OPEN, OPEN_ROOM))
                + section("What to do", advice(result))
                + folded(result, Status.SUPPRESSED, "suppressed by the project")
                + folded(result, Status.KNOWN, "in the baseline")
                + folded(result, Status.FIXED, "fixed since the baseline was made")
                + section("What was scanned", facts(result));
    }

    private static String section(String title, String text) {
        return text.isEmpty() ? "" : "\n### " + title + "\n\n" + text;
    }

    private static String folded(ScanResult result, Status status, String title) {
        String table = table(result, status, ROOM);
        long count = result.findings().stream()
                .filter(finding -> finding.status() == status)
                .count();
        return table.isEmpty() ? "" : "\n" + Markdown.details(ReportText.count(count, "finding") + " " + title, table);
    }

    private static String table(ScanResult result, Status status, int room) {
        List<String> rows = Card.of(result.findings().stream().filter(finding -> finding.status() == status)).stream()
                .flatMap(card -> card.places().stream())
                .map(MarkdownReport::row)
                .toList();
        return Markdown.table(COLUMNS, rows, room);
    }

    private static String row(Finding finding) {
        return Markdown.row(List.of(
                ReportText.shape(finding.severity()) + " " + finding.severity().id(),
                finding.rules().stream().map(Rule::title).collect(Collectors.joining("; ")) + " "
                        + Markdown.cell(finding.redacted()),
                finding.exposure().surface().id() + ": "
                        + Markdown.cell(finding.exposure().because()),
                Markdown.cell(finding.place()) + past(finding.past())));
    }

    private static String past(Provenance past) {
        String first = past.firstSeen() == null ? "" : ", " + Markdown.cell(ProvenanceText.of(past.firstSeen()));
        return past.written() == null ? first : first + ", " + Markdown.cell(ProvenanceText.of(past.written()));
    }

    private static String problems(ScanResult result) {
        List<String> rows = result.problems().stream().map(MarkdownReport::row).toList();
        return Markdown.table(List.of("Problem", "Place", "Message"), rows, ROOM);
    }

    private static String row(Problem problem) {
        String path = problem.path();
        String place = path == null ? "the scan" : Markdown.cell(path);
        return Markdown.row(List.of(problem.kind().id(), place, Markdown.cell(problem.message())));
    }

    /** The steps of the rules that are broken, the worst first, as many as there is room for. */
    private static String advice(ScanResult result) {
        List<Rule> rules = Card.of(result.findings().stream().filter(Finding::isOpen)).stream()
                .map(Card::rule)
                .distinct()
                .toList();
        List<String> advice = new ArrayList<>();
        int used = 0;
        for (Rule rule : rules) {
            RulePage page = RulePage.of(rule);
            String text = Markdown.details(rule.title(), page.section("How to fix it") + "\n\n" + norms(page) + "\n");
            used += text.length();
            if (used <= ADVICE_ROOM) {
                advice.add(text);
            }
        }
        return String.join("", advice);
    }

    private static String norms(RulePage page) {
        return page.requirements().stream()
                .map(requirement -> "[" + requirement.label() + "](" + requirement.address() + ")")
                .collect(Collectors.joining(" · ", "Breaks ", ""));
    }

    private static String facts(ScanResult result) {
        return ScanFact.of(result).stream()
                .map(fact -> "- " + fact.name() + ": " + Markdown.code(fact.value()) + "\n")
                .collect(Collectors.joining());
    }
}

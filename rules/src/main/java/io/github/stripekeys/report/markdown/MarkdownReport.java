package io.github.stripekeys.report.markdown;

import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.Guide;
import io.github.stripekeys.report.content.ProjectText;
import io.github.stripekeys.report.content.ProvenanceText;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.content.ScanFact;
import io.github.stripekeys.report.content.Verdict;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FixPlan;
import io.github.stripekeys.rule.FixStep;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.git.history.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A result as a text in GitHub Flavored Markdown, for a job's summary or a pull request's comment. Short enough for both: a
 * comment holds 65,536 characters, a summary 1 MiB.
 */
public final class MarkdownReport {
    /** In characters. */
    private static final int OPEN_ROOM = 24_000;

    private static final int ROOM = 6_000;
    private static final int ADVICE_ROOM = 12_000;
    private static final int MOST_ADVISED = 10;
    private static final List<String> COLUMNS = List.of("Severity", "Credential", "Exposed to", "Place");

    private MarkdownReport() {}

    public static String of(ScanResult result) {
        Verdict verdict = Verdict.of(result);
        return "## " + verdict.look().sign() + " " + verdict.sentence() + "\n\n" + verdict.detail() + "\n"
                + project(result)
                + section("Problems", problems(result))
                + section("Findings", table(result, Status.OPEN, OPEN_ROOM))
                + section("What to do", advice(result))
                + folded(result, Status.SUPPRESSED, "suppressed")
                + folded(result, Status.KNOWN, "known (baseline)")
                + folded(result, Status.FIXED, "fixed since the baseline")
                + inventory(result)
                + projects(result)
                + "\n" + Markdown.details("Scan details", facts(result));
    }

    private static String project(ScanResult result) {
        ProjectText project = ProjectText.of(result.scope());
        @Nullable String job = result.scope().project().job();
        String line = Stream.of(project.title(), project.state(), project.remote())
                .filter(Predicate.not(String::isEmpty))
                .map(Markdown::prose)
                .collect(Collectors.joining(" · "));
        return line.isEmpty() ? "" : "\n" + line + (job == null ? "" : " · [CI job](" + job + ")") + "\n";
    }

    /** The projects of a merged result, clean ones too. */
    private static String projects(ScanResult result) {
        List<String> rows = result.scope().parts().stream()
                .map(part -> Markdown.row(List.of(
                        Markdown.cell(part.name()), ReportText.outcome(part.outcome()), ReportText.openFindings(part))))
                .toList();
        String table = Markdown.table(List.of("Project", "Result", "Open findings"), rows, ROOM);
        return table.isEmpty() ? "" : "\n" + Markdown.details(ReportText.count(rows.size(), "project"), table);
    }

    private static String section(String title, String text) {
        return text.isEmpty() ? "" : "\n### " + title + "\n\n" + text;
    }

    private static String folded(ScanResult result, Status status, String title) {
        String table = table(result, status, ROOM);
        long count = of(result, status).count();
        return table.isEmpty() ? "" : "\n" + Markdown.details(ReportText.count(count, "finding") + " " + title, table);
    }

    /** What everyone may see, for those who want to know. */
    private static String inventory(ScanResult result) {
        List<Finding> all = result.findings().stream()
                .filter(finding -> finding.isOpen() && isInventory(result, finding))
                .toList();
        String table = Markdown.table(COLUMNS, rows(all.stream()), ROOM);
        return table.isEmpty()
                ? ""
                : "\n" + Markdown.details(ReportText.count(all.size(), "finding") + " public by design", table);
    }

    private static boolean isInventory(ScanResult result, Finding finding) {
        return finding.isPublicByDesign() && !result.failOn().isReachedBy(finding);
    }

    private static Stream<Finding> of(ScanResult result, Status status) {
        return result.findings().stream()
                .filter(finding -> finding.status() == status)
                .filter(finding -> status != Status.OPEN || !isInventory(result, finding));
    }

    private static String table(ScanResult result, Status status, int room) {
        return Markdown.table(COLUMNS, rows(of(result, status)), room);
    }

    private static List<String> rows(Stream<Finding> findings) {
        return Card.of(findings).stream()
                .flatMap(card -> card.places().stream())
                .map(MarkdownReport::row)
                .toList();
    }

    private static String row(Finding finding) {
        return Markdown.row(List.of(
                ReportText.shape(finding.severity()) + " " + finding.severity().id(),
                finding.rules().stream().map(Rule::title).collect(Collectors.joining("; ")) + " "
                        + Markdown.cell(finding.redacted()),
                finding.exposure().surface().id() + ": "
                        + Markdown.prose(finding.exposure().because()),
                Markdown.cell(finding.place()) + history(finding.past())));
    }

    private static String history(Provenance past) {
        return past.firstSeen() == null ? "" : ". " + Markdown.prose(ProvenanceText.of(past.firstSeen()));
    }

    private static String problems(ScanResult result) {
        List<String> rows = result.problems().stream().map(MarkdownReport::row).toList();
        return Markdown.table(List.of("Problem", "Place", "Message"), rows, ROOM);
    }

    private static String row(Problem problem) {
        String path = problem.path();
        String place = path == null ? "whole scan" : Markdown.cell(path);
        return Markdown.row(List.of(problem.kind().id(), place, Markdown.prose(problem.message())));
    }

    /** What to do about each open credential, the worst first, and the steps, as many as there is room for. */
    private static String advice(ScanResult result) {
        List<Card> cards = Card.of(of(result, Status.OPEN));
        StringBuilder advice = new StringBuilder();
        cards.stream().limit(MOST_ADVISED).forEach(card -> advice.append(now(card)));
        Map<String, Card> byGuide = new LinkedHashMap<>();
        cards.forEach(card -> byGuide.putIfAbsent(Guide.id(card), card));
        for (Card card : byGuide.values()) {
            String text = "\n" + Markdown.details("All steps: " + card.rule().title(), steps(card));
            if (advice.length() + text.length() <= ADVICE_ROOM) {
                advice.append(text);
            }
        }
        return advice.toString();
    }

    private static String now(Card card) {
        Advice advice = Advice.of(card);
        String dashboard = advice.dashboard() == null
                ? ""
                : " [" + advice.dashboard().label() + "](" + advice.dashboard().address() + ").";
        String code = advice.rewritten().isEmpty() ? "" : " Write " + Markdown.code(advice.rewritten()) + ".";
        return "- **" + card.rule().title() + "** " + Markdown.code(card.worst().redacted()) + " in "
                + Markdown.code(card.worst().place()) + ": " + advice.text() + dashboard
                + (advice.inCode().isEmpty() ? "" : " " + Markdown.prose(advice.inCode())) + code + "\n";
    }

    private static String steps(Card card) {
        FixPlan plan = FixPlan.of(card.rules());
        List<FixStep> steps = (card.isGone() ? plan.forHistory() : plan).steps();
        return IntStream.range(0, steps.size())
                        .mapToObj(i -> (i + 1) + ". " + steps.get(i).markdown() + "\n")
                        .collect(Collectors.joining())
                + norms(card);
    }

    private static String norms(Card card) {
        return card.rules().stream()
                .flatMap(rule -> RulePage.of(rule).requirements().stream())
                .distinct()
                .map(requirement -> "[" + requirement.label() + "](" + requirement.address() + ")")
                .collect(Collectors.joining(" · ", "\nRelated requirements: ", "\n"));
    }

    private static String facts(ScanResult result) {
        return ScanFact.of(result).stream()
                .map(fact -> "- " + fact.name() + ": " + Markdown.prose(fact.value()) + "\n")
                .collect(Collectors.joining());
    }
}

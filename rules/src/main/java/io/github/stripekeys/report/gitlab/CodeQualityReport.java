package io.github.stripekeys.report.gitlab;

import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.StableLocationIds;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.scan.ScanResult;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/**
 * A result for GitLab's Code Quality widget (docs.gitlab.com/ci/testing/code_quality), which shows it beside the lines of a merge request
 * in every edition. Open findings only, the worst first: there is no word for accepted ones.
 */
public final class CodeQualityReport {
    private CodeQualityReport() {}

    public static void write(ScanResult result, Writer out) throws IOException {
        StableLocationIds places = new StableLocationIds();
        List<Finding> open = result.findings().stream()
                .filter(Finding::isOpen)
                .filter(finding ->
                        !finding.isPublicByDesign() || result.failOn().isReachedBy(finding))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        String run = result.runId();
        Json.writeTo(out, open, finding -> issue(finding, places).with("run", run));
    }

    private static Json issue(Finding finding, StableLocationIds places) {
        Advice advice = Advice.of(new Card(List.of(finding)));
        String dashboard =
                advice.dashboard() == null ? "" : " " + advice.dashboard().address();
        boolean isPacked = finding.location().entry() != null;
        String place = isPacked ? " in " + finding.place() : "";
        return new Json()
                .with(
                        "description",
                        VisibleText.of(finding.message() + place + " (" + finding.redacted() + "). " + advice.text()
                                + dashboard))
                .with("check_name", finding.rule().id())
                .with("fingerprint", places.of(finding))
                .with("severity", severity(finding.severity()))
                .with(
                        "location",
                        new Json()
                                .with("path", finding.path())
                                .with(
                                        "lines",
                                        new Json()
                                                .with(
                                                        "begin",
                                                        isPacked
                                                                ? 1
                                                                : Math.max(
                                                                        1,
                                                                        finding.region()
                                                                                .startLine()))));
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "blocker";
            case HIGH -> "critical";
            case MEDIUM -> "major";
            case LOW -> "minor";
            case INFO -> "info";
        };
    }
}

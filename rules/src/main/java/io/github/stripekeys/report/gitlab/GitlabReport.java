package io.github.stripekeys.report.gitlab;

import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ProjectIdentity;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A result as a secret detection report of GitLab, schema 15.2.1 (gitlab.com/gitlab-org/security-products/security-report-schemas).
 * The time of the scan is that of the commit, or the epoch without one, so that the same tree gives the same bytes.
 */
public final class GitlabReport {
    private static final String EPOCH = "1970-01-01T00:00:00";

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private GitlabReport() {}

    public static void write(ScanResult result, Writer out) throws IOException {
        GitlabFindings findings = new GitlabFindings(result.scope().commit());
        new Json()
                .with("version", "15.2.1")
                .with("scan", scan(result))
                .with("vulnerabilities", shown(result), findings::json)
                .writeTo(out);
    }

    /** What GitLab itself follows: it has no word for what a project has accepted, and notices by itself what was fixed. */
    private static List<Finding> shown(ScanResult result) {
        return result.findings().stream().filter(GitlabReport::isShown).toList();
    }

    private static boolean isShown(Finding finding) {
        return finding.status() == Status.OPEN || finding.status() == Status.KNOWN;
    }

    private static Json scan(ScanResult result) {
        boolean isComplete = result.problems().stream().noneMatch(problem -> problem.leavesGap());
        return new Json()
                .with("analyzer", tool(result))
                .with("scanner", tool(result))
                .with("type", "secret_detection")
                .with("status", isComplete ? "success" : "failure")
                .with("start_time", time(result.scope().project()))
                .with("end_time", time(result.scope().project()))
                .withAny("messages", messages(result), message -> message);
    }

    /** When the commit was made, in the form that the schema wants: of UTC, without saying so. */
    private static String time(ProjectIdentity project) {
        try {
            return project.commitDate() == null
                    ? EPOCH
                    : OffsetDateTime.parse(project.commitDate())
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .format(SECONDS);
        } catch (DateTimeException e) {
            return EPOCH;
        }
    }

    private static Json tool(ScanResult result) {
        return new Json()
                .with("id", "stripe-keys")
                .with("name", "stripe-keys")
                .with("version", result.toolVersion())
                .with("vendor", new Json().with("name", "stripe-keys"));
    }

    private static List<Json> messages(ScanResult result) {
        List<Json> messages = new ArrayList<>();
        messages.add(message("info", "Run " + result.runId()));
        result.problems().forEach(problem -> messages.add(message(problem)));
        long suppressed = result.findings().stream()
                .filter(finding -> finding.status() == Status.SUPPRESSED)
                .count();
        if (suppressed > 0) {
            messages.add(message("info", ReportText.count(suppressed, "finding") + " suppressed by the project"));
        }
        return messages;
    }

    private static Json message(Problem problem) {
        String path = problem.path() == null ? "" : VisibleText.of(problem.path()) + ": ";
        return message(
                problem.leavesGap() ? "warn" : "info",
                path + problem.kind().id() + ": " + VisibleText.of(problem.message()));
    }

    private static Json message(String level, String value) {
        return new Json().with("level", level).with("value", value);
    }
}

package io.github.stripekeys.report.sarif;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.content.Compliance;
import io.github.stripekeys.report.content.RelativeUri;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.html.TopFindings;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Standard;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A result in the Static Analysis Results Interchange Format 2.1.0 (docs.oasis-open.org/sarif), with what GitHub, Azure,
 * Jenkins and SonarQube read of it. One run; the rules are always all there, in their own order.
 */
public final class SarifReport {
    /** GitHub refuses a run that has more. */
    private static final int MOST_RESULTS = 25_000;

    private SarifReport() {}

    public static void write(ScanResult result, Writer out) throws IOException {
        write(result, MOST_RESULTS, out);
    }

    /** With at most this many results. */
    static void write(ScanResult result, int most, Writer out) throws IOException {
        new Json()
                .with("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .with("version", "2.1.0")
                .with("runs", List.of(TopFindings.of(present(result), most)), room -> run(result, room))
                .writeTo(out);
    }

    private static Json run(ScanResult result, TopFindings room) {
        Compliance compliance = Compliance.of(SarifRule.ALL);
        SarifResults results = new SarifResults(compliance);
        return new Json()
                .with("tool", new Json().with("driver", driver(result, compliance)))
                .with(
                        "automationDetails",
                        new Json().with("id", category(result.scope())).with("guid", result.runId()))
                .with("taxonomies", Sarif.NORMS, norm -> taxonomy(norm, compliance))
                .with("originalUriBaseIds", new Json().with(Sarif.ROOT, Sarif.root()))
                .withAny("versionControlProvenance", SarifProvenance.of(result.scope()), provenance -> provenance)
                .with("invocations", List.of(room.left()), left -> invocation(result, left))
                .with("columnKind", "utf16CodeUnits")
                .with("results", room.findings(), results::json)
                .with("properties", new Json().with("commit", result.scope().commit()));
    }

    /** What the run replaces when it is uploaded: GitHub keeps the newest of each category, up to the last slash. */
    private static String category(Scope scope) {
        String root = scope.root().equals(".") ? "" : RelativeUri.of(scope.root()) + "/";
        return "stripe-keys/" + scope.mode().id() + "/" + root;
    }

    /** A fixed finding is not a result: services would open an alert for it. */
    private static List<Finding> present(ScanResult result) {
        return result.findings().stream()
                .filter(finding -> finding.status() != Status.FIXED)
                .toList();
    }

    private static Json driver(ScanResult result, Compliance compliance) {
        return new Json()
                .with("name", "stripe-keys")
                .with("version", result.toolVersion())
                .with("semanticVersion", result.toolVersion())
                .with("informationUri", "https://github.com/stripe-keys/stripe-keys")
                .with("supportedTaxonomies", Sarif.NORMS, Sarif::taxonomy)
                .with(
                        "rules",
                        SarifRule.ALL,
                        rule -> SarifRule.json(rule, compliance.of(rule), severity(rule, result)));
    }

    /**
     * What services show of all results of a rule: that of its worst open result here, so that it agrees with them; without any, that of
     * most places.
     */
    private static Severity severity(Rule rule, ScanResult result) {
        return result.findings().stream()
                .filter(finding -> finding.isOpen() && finding.rule() == rule)
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(rule.severities().severityFor(Surface.SERVER, Mode.LIVE));
    }

    private static Json taxonomy(Standard norm, Compliance compliance) {
        return new Json()
                .with("name", norm.title())
                .with("organization", norm.publisher())
                .with("shortDescription", Sarif.text(norm.description()))
                .with("taxa", compliance.of(norm), SarifReport::taxon);
    }

    private static Json taxon(Requirement requirement) {
        return new Json()
                .with("id", Sarif.id(requirement))
                .with("shortDescription", Sarif.text(requirement.title()))
                .with("helpUri", requirement.address());
    }

    private static Json invocation(ScanResult result, int left) {
        List<Json> notifications = result.problems().stream()
                .map(SarifReport::notification)
                .collect(Collectors.toCollection(ArrayList::new));
        if (left > 0) {
            String message =
                    ReportText.count(left, "result") + " left out, the least urgent, because a run has no room for "
                            + "more; the other reports have them";
            notifications.add(notification("results-left-out", "warning", message));
        }
        return new Json()
                .with("executionSuccessful", result.problems().stream().noneMatch(SarifReport::leavesGap))
                .withAny("toolExecutionNotifications", notifications, notification -> notification);
    }

    private static boolean leavesGap(Problem problem) {
        return problem.leavesGap();
    }

    private static Json notification(Problem problem) {
        String level = leavesGap(problem) ? "error" : "warning";
        return notification(problem.kind().id(), level, problem.message())
                .withAny("locations", paths(problem), Sarif::file);
    }

    private static Json notification(String id, String level, String message) {
        return new Json()
                .with("descriptor", new Json().with("id", id))
                .with("level", level)
                .with("message", Sarif.text(message));
    }

    private static List<String> paths(Problem problem) {
        return problem.path() == null ? List.of() : List.of(problem.path());
    }
}

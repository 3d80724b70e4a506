package io.github.stripekeys.report;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.List;

/**
 * A result in the Static Analysis Results Interchange Format 2.1.0 (docs.oasis-open.org/sarif), with what GitHub, Azure,
 * Jenkins and SonarQube read of it. One run; the rules are always all there, in their own order.
 */
final class SarifReport {
    private SarifReport() {}

    static String of(ScanResult result) {
        return new Json()
                .with("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
                .with("version", "2.1.0")
                .with("runs", List.of(result), SarifReport::run)
                .text();
    }

    private static Json run(ScanResult result) {
        SarifResults results = new SarifResults();
        return new Json()
                .with("tool", new Json().with("driver", driver(result)))
                .with("taxonomies", List.of("CWE"), SarifReport::taxonomy)
                .with("invocations", List.of(result), SarifReport::invocation)
                .with("columnKind", "utf16CodeUnits")
                .with("results", present(result), results::json);
    }

    /** A fixed finding is not a result: services would open an alert for it. */
    private static List<Finding> present(ScanResult result) {
        return result.findings().stream()
                .filter(finding -> finding.status() != Status.FIXED)
                .toList();
    }

    private static Json driver(ScanResult result) {
        return new Json()
                .with("name", "stripe-keys")
                .with("version", result.toolVersion())
                .with("rules", SarifRule.ALL, SarifRule::json);
    }

    private static Json taxonomy(String name) {
        return new Json()
                .with("name", name)
                .with("organization", "MITRE")
                .with("shortDescription", Sarif.text("The Common Weakness Enumeration"))
                .with("taxa", List.of(Weakness.values()), SarifReport::taxon);
    }

    private static Json taxon(Weakness weakness) {
        return new Json().with("id", weakness.id()).with("shortDescription", Sarif.text(weakness.title()));
    }

    private static Json invocation(ScanResult result) {
        return new Json()
                .with("executionSuccessful", result.problems().stream().noneMatch(SarifReport::leavesGap))
                .withAny("toolExecutionNotifications", result.problems(), SarifReport::notification);
    }

    private static boolean leavesGap(Problem problem) {
        return problem.kind().leavesGap();
    }

    private static Json notification(Problem problem) {
        return new Json()
                .with("descriptor", new Json().with("id", problem.kind().id()))
                .with("level", leavesGap(problem) ? "error" : "warning")
                .with("message", Sarif.text(problem.message()))
                .withAny("locations", paths(problem), Sarif::file);
    }

    private static List<String> paths(Problem problem) {
        return problem.path() == null ? List.of() : List.of(problem.path());
    }
}

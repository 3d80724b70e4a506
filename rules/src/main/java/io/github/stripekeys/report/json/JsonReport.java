package io.github.stripekeys.report.json;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Step;
import java.io.IOException;
import java.io.Writer;

/** A result for programs. Keys and their order are a contract: they are added to, never renamed. */
public final class JsonReport {
    static final String SCHEMA_VERSION = "1";

    private JsonReport() {}

    public static void write(ScanResult result, Writer out) throws IOException {
        new Json()
                .with("schemaVersion", SCHEMA_VERSION)
                .with("tool", new Json().with("name", "stripe-keys").with("version", result.toolVersion()))
                .with("outcome", result.outcome().id())
                .with("failOn", result.failOn().id())
                .with("scope", JsonScope.of(result.scope()))
                .with("stats", stats(result.stats()))
                .with("counts", counts(result))
                .with("findings", result.findings(), JsonReport::finding)
                .with("problems", result.problems(), JsonReport::problem)
                .with("runId", result.runId())
                .writeTo(out);
    }

    static Json stats(Stats stats) {
        return new Json()
                .with("files", stats.files())
                .with("bytes", stats.bytes())
                .with("skipped", stats.skipped().total())
                .with("placeholders", stats.placeholders())
                .with("parsedJavaFiles", stats.parsedJavaFiles())
                .with("decoded", stats.decoded())
                .with("skippedBecause", skipped(stats.skipped()));
    }

    private static Json skipped(SkipCounts counts) {
        Json json = new Json();
        counts.reasons().forEach(reason -> json.with(reason.id(), counts.count(reason)));
        return json;
    }

    /** Open findings by severity, then the accepted ones. */
    private static Json counts(ScanResult result) {
        Json counts = new Json();
        for (Severity severity : Severity.values()) {
            counts.with(severity.id(), result.count(severity));
        }
        return counts.with("suppressed", result.count(Status.SUPPRESSED)).with("known", result.count(Status.KNOWN));
    }

    static Json finding(Finding finding) {
        Json json = new Json()
                .with("ruleId", finding.rule().id())
                .with("severity", finding.severity().id())
                .with("kind", finding.kind().id())
                .with("mode", finding.mode().id())
                .with("account", finding.account())
                .with("exposure", exposure(finding))
                .with("evidence", finding.evidence().stream().map(Evidence::id).toList());
        return withStatus(withPlace(json, finding), finding);
    }

    private static Json exposure(Finding finding) {
        return new Json()
                .with("surface", finding.exposure().surface().id())
                .with("because", finding.exposure().because());
    }

    private static Json withPlace(Json json, Finding finding) {
        return json.with("path", finding.path())
                .with("entry", finding.location().entry())
                .with("startLine", finding.region().startLine())
                .with("startColumn", finding.region().startColumn())
                .with("endLine", finding.region().endLine())
                .with("endColumn", finding.region().endColumn());
    }

    private static Json withStatus(Json json, Finding finding) {
        return json.with("redacted", finding.redacted())
                .with("fingerprint", finding.fingerprint())
                .with("length", finding.length())
                .with("message", finding.message())
                .with("trace", finding.trace(), JsonReport::step)
                .with("status", finding.status().id())
                .withOrNull("suppression", finding.suppression(), JsonReport::suppression)
                .withOrNull("firstSeen", finding.past().firstSeen(), JsonReport::firstSeen)
                .with("ruleIds", finding.ruleIds())
                .with("excerpt", finding.excerpt().isEmpty() ? null : excerpt(finding.excerpt()))
                .withOrNull("written", finding.past().written(), JsonReport::authored)
                .with("isArtifact", finding.location().isArtifact())
                .with("isCommitted", finding.past().isCommitted());
    }

    private static Json firstSeen(FirstSeen first) {
        return new Json()
                .with("commit", first.commit())
                .with("date", first.date())
                .with("paths", first.paths())
                .with("refs", first.refs())
                .with("atHead", first.isAtHead())
                .with("author", first.by().author())
                .withOrNull("removed", first.removed(), JsonReport::authored);
    }

    private static Json authored(CommitInfo authored) {
        return new Json()
                .with("commit", authored.commit())
                .with("date", authored.date())
                .with("author", authored.author());
    }

    private static Json suppression(Suppression suppression) {
        return new Json()
                .with("owner", suppression.owner())
                .with("reason", suppression.reason())
                .with("expires", suppression.expires().toString())
                .with("ticket", suppression.ticket())
                .with("path", suppression.path())
                .with("line", suppression.line())
                .with("daysLeft", suppression.daysLeft());
    }

    private static Json excerpt(Excerpt excerpt) {
        return new Json()
                .with("firstLine", excerpt.firstLine())
                .with("lines", excerpt.lines())
                .withIfThere(
                        "proposal",
                        excerpt.proposal(),
                        proposal -> new Json().with("advice", proposal.advice()).with("line", proposal.line()));
    }

    private static Json step(Step step) {
        return new Json()
                .with("path", step.path())
                .with("line", step.line())
                .with("column", step.column())
                .with("message", step.message())
                .with("code", step.code());
    }

    static Json problem(Problem problem) {
        Json json = new Json()
                .with("path", problem.path())
                .with("kind", problem.kind().id())
                .with("message", problem.message())
                .with("sha256", problem.sha256())
                .with("status", problem.acceptance().status())
                .with("acceptance", problem.acceptance().reason());
        return problem.line() > 0 ? json.with("line", problem.line()) : json;
    }
}

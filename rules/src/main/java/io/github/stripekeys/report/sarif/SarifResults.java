package io.github.stripekeys.report.sarif;

import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.Compliance;
import io.github.stripekeys.report.content.ReportText;
import io.github.stripekeys.report.content.StableLocationIds;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.report.json.Json;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Suppression;
import io.github.stripekeys.source.git.history.CommitInfo;
import io.github.stripekeys.source.git.history.FirstSeen;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The results of a SARIF file, made in their order. */
final class SarifResults {
    private static final Region NOWHERE = new Region(0, 0, 0, 0);

    private final StableLocationIds places = new StableLocationIds();
    private final Compliance compliance;

    SarifResults(Compliance compliance) {
        this.compliance = compliance;
    }

    Json json(Finding finding) {
        Json result = new Json()
                .with("ruleId", finding.rule().id())
                .with("ruleIndex", SarifRule.ALL.indexOf(finding.rule()))
                .with("kind", finding.isPublicByDesign() ? "informational" : "fail")
                .with("level", finding.isPublicByDesign() ? "none" : Sarif.level(finding.severity()))
                .with("message", Sarif.text(message(finding)))
                .with("locations", List.of(place(finding)), place -> place)
                .with("partialFingerprints", fingerprints(finding))
                .withAny("taxa", compliance.of(finding), Sarif::taxon)
                .withAny("codeFlows", flows(finding), SarifResults::flow)
                .withAny("suppressions", accepted(finding), SarifResults::suppression);
        return result.with("properties", properties(finding));
    }

    /** A line of what is packed is none of the file. */
    private static Json place(Finding finding) {
        return finding.location().entry() == null
                ? Sarif.place(finding.path(), finding.region(), finding.excerpt())
                : Sarif.place(finding.path(), NOWHERE);
    }

    private static String message(Finding finding) {
        @Nullable String entry = finding.location().entry();
        int line = finding.region().startLine();
        String place = entry == null ? "" : " in " + entry + (line == 0 ? "" : ":" + line);
        String todo = finding.isPublicByDesign()
                ? ""
                : Advice.of(new Card(List.of(finding))).text() + " ";
        return finding.message() + place + " (" + finding.redacted() + "). " + todo
                + ReportText.heading(finding.exposure().surface().id()) + ": "
                + finding.exposure().because() + "." + others(finding);
    }

    /** The rules besides the one that the result is filed under. */
    private static String others(Finding finding) {
        List<String> ids = finding.ruleIds();
        return ids.size() == 1 ? "" : " (also " + String.join(", ", ids.subList(1, ids.size())) + ")";
    }

    /** Neither knows a line, so both outlive an edit above it. GitHub matches alerts by the first alone. */
    private Json fingerprints(Finding finding) {
        return new Json()
                .with("primaryLocationLineHash", places.of(finding))
                .with("credential/v1", finding.fingerprint());
    }

    private static List<List<Step>> flows(Finding finding) {
        return finding.trace().isEmpty() ? List.of() : List.of(finding.trace());
    }

    private static Json flow(List<Step> trace) {
        return new Json()
                .with("threadFlows", List.of(trace), steps -> new Json().with("locations", steps, SarifResults::step));
    }

    private static Json step(Step step) {
        return new Json().with("location", Sarif.step(step).with("message", Sarif.text(step.message())));
    }

    /** Why nobody has to act on it; empty if somebody has. */
    private static List<String> accepted(Finding finding) {
        @Nullable Suppression suppression = finding.suppression();
        return switch (finding.status()) {
            case OPEN, FIXED -> List.of();
            case KNOWN -> List.of("in the baseline");
            case SUPPRESSED ->
                List.of(suppression == null ? "suppressed by the project" : SarifResults.justification(suppression));
        };
    }

    private static String justification(Suppression suppression) {
        String ticket = suppression.ticket() == null ? "" : ", " + suppression.ticket();
        return suppression.reason() + " (" + suppression.owner() + ticket + ", until " + suppression.expires() + ", "
                + suppression.path() + ":" + suppression.line() + ")";
    }

    private static Json suppression(String justification) {
        return new Json()
                .with("kind", "external")
                .with("status", "accepted")
                .with("justification", VisibleText.of(justification));
    }

    private static Json properties(Finding finding) {
        return new Json()
                .with("severity", finding.severity().id())
                .with("kind", finding.kind().id())
                .with("mode", finding.mode().id())
                .with("surface", finding.exposure().surface().id())
                .with("ruleIds", finding.ruleIds())
                .withIfThere("firstSeen", finding.past().firstSeen(), SarifResults::firstSeen)
                .withIfThere("written", finding.past().written(), SarifResults::authored);
    }

    private static Json firstSeen(FirstSeen first) {
        return authored(first.by())
                .with("atHead", first.isAtHead())
                .withIfThere("removed", first.removed(), SarifResults::authored);
    }

    private static Json authored(CommitInfo commit) {
        return new Json()
                .with("commit", commit.commit())
                .with("date", commit.date())
                .with("author", VisibleText.of(commit.author()));
    }
}

package io.github.stripekeys.report.markdown;

import static io.github.stripekeys.report.Results.finding;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.report.ReportFormat;
import io.github.stripekeys.report.Results;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FixStep;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownReportTest {
    private static final Finding FINDING = Results.live("abc", Surface.CLIENT, "app.js", 3);
    private static final List<Status> STATUSES = List.of(Status.values());
    private static final List<Rule> RULES = List.of(Rule.values());

    @Test
    void tellsVerdictAndPlaces() {
        String report = report(FINDING);
        assertTrue(report.startsWith("## ✖ Build blocked: a live secret key is served to browsers.\n"), report);
        assertTrue(report.contains(
                "\n| ◆ critical | Live secret key `sk_live_…q7Xw` | client: under app.js | `app.js:3` |\n"));
    }

    @Test
    void tellsWhatToDo() {
        String report = report(FINDING);
        assertTrue(
                report.contains(
                        "- **Live secret key** `sk_live_…q7Xw` in `app.js:3`: Assume it is compromised. Rotate it now."
                                + " Anyone who opens the page can read it. [Rotate it in the Dashboard]"
                                + "(https://dashboard.stripe.com/acct_1Hq/apikeys)."),
                report);
        assertTrue(report.contains("Use the publishable key of the same account here"), report);
        for (FixStep step : RulePage.of(Rule.SECRET_KEY_LIVE).steps()) {
            assertTrue(report.contains(". " + step.markdown() + "\n"), step::markdown);
        }
        assertFalse(report(Results.with(Status.KNOWN, FINDING)).contains("What to do"));
    }

    @Test
    void showsWhatWasAcceptedApart() {
        String report = report(
                Results.with(Status.SUPPRESSED, FINDING),
                Results.with(Status.KNOWN, FINDING),
                Results.with(Status.KNOWN, FINDING),
                Results.with(Status.FIXED, FINDING));
        assertFalse(report.contains("### Findings"));
        assertTrue(report.contains("<summary>1 finding suppressed</summary>"), report);
        assertTrue(report.contains("<summary>2 findings known (baseline)</summary>"), report);
        assertTrue(report.contains("<summary>1 finding fixed since the baseline</summary>"), report);
    }

    @Test
    void fitsIntoACommentAndSaysWhatIsMissing() {
        String path = "\u202E`|".repeat(100);
        List<Finding> findings = IntStream.range(0, 400)
                .mapToObj(i -> Results.with(
                        STATUSES.get(i % 4),
                        finding(
                                RULES.get(i / 4 % RULES.size()),
                                Kind.SECRET,
                                Mode.LIVE,
                                "f" + i,
                                Surface.SERVER,
                                path,
                                i)))
                .toList();
        Problem[] problems = IntStream.range(0, 100)
                .mapToObj(i -> new Problem(path + i, Problem.Kind.UNREADABLE, path))
                .toArray(Problem[]::new);
        String report = ReportFormat.MARKDOWN.write(Results.of(findings, problems));
        assertTrue(report.length() <= 65_536, "characters: " + report.length());
        assertEquals(
                5,
                Pattern.compile("rows more in the other reports")
                        .matcher(report)
                        .results()
                        .count());
    }

    private static String report(Finding... findings) {
        return ReportFormat.MARKDOWN.write(Results.of(findings));
    }

    @Test
    void marksCodeWithMoreThanItHolds() {
        assertTrue(ReportFormat.MARKDOWN.write(Results.hostile("a``b|c")).contains("| ``` a``b\\|c!/a``b\\|c:3 ```. "));
    }
}

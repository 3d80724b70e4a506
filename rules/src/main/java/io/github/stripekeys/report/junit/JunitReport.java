package io.github.stripekeys.report.junit;

import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.report.content.Advice;
import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.VisibleText;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.FixPlan;
import io.github.stripekeys.rule.FixStep;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A result in the XML that JUnit's runners write and CI services show (github.com/testmoapp/junitxml): a case for each credential, which
 * fails if it fails the build, and an erroneous case for each gap. Without any, one case that passes, because services take a report
 * without cases for a broken one.
 */
public final class JunitReport {
    private JunitReport() {}

    public static void write(ScanResult result, Writer out) throws IOException {
        List<Card> cards = Card.of(result.findings().stream()
                .filter(finding -> finding.status() != Status.FIXED)
                .filter(finding ->
                        !finding.isPublicByDesign() || result.failOn().isReachedBy(finding)));
        List<Problem> gaps = result.problems().stream()
                .filter(problem -> problem.kind().leavesGap())
                .toList();
        long failures =
                cards.stream().filter(card -> fails(card, result.failOn())).count();
        long skipped = cards.stream().filter(card -> !card.isOpen()).count();
        int cases = Math.max(1, cards.size() + gaps.size());
        String counts = " tests=\"%s\" failures=\"%s\" errors=\"%s\" skipped=\"%s\""
                .formatted(cases, failures, gaps.size(), skipped);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"stripe-keys\"" + counts + ">\n"
                + "  <testsuite name=\"Stripe credentials\"" + counts + ">\n"
                + "    <properties>\n      <property name=\"stripe-keys.run\" value=\"" + result.runId()
                + "\"/>\n    </properties>\n");
        for (Card card : cards) {
            out.write(card(card, result.failOn()));
        }
        for (Problem gap : gaps) {
            out.write(gap(gap));
        }
        out.write((cards.isEmpty() && gaps.isEmpty() ? testCase("no Stripe secrets found", "scan", "") : "")
                + "  </testsuite>\n</testsuites>\n");
    }

    private static boolean fails(Card card, FailOn failOn) {
        return card.places().stream().anyMatch(failOn::isReachedBy);
    }

    private static String card(Card card, FailOn failOn) {
        String name = card.worst().message() + " (" + card.worst().redacted() + ")";
        return testCase(name, card.worst().path(), outcome(card, failOn));
    }

    private static String outcome(Card card, FailOn failOn) {
        if (!card.isOpen()) {
            return "      <skipped message=\"" + card.worst().status().id() + "\"/>\n";
        }
        if (!fails(card, failOn)) {
            return "      <system-out>" + escaped(text(card)) + "</system-out>\n";
        }
        return "      <failure type=\"%s\" message=\"%s\">%s</failure>\n"
                .formatted(
                        card.rule().id(),
                        escaped(card.severity().id() + ": " + card.worst().place()),
                        escaped(text(card)));
    }

    /** What to do now, where it is, and the steps. */
    private static String text(Card card) {
        Advice advice = Advice.of(card);
        String dashboard =
                advice.dashboard() == null ? "" : " " + advice.dashboard().address();
        String places = card.places().stream()
                .map(Finding::place)
                .map(place -> "\n- " + VisibleText.of(place))
                .collect(Collectors.joining());
        FixPlan plan = FixPlan.of(card.rules());
        String steps = (card.isGone() ? plan.forHistory() : plan)
                .steps().stream().map(FixStep::text).map(step -> "\n- " + step).collect(Collectors.joining());
        return VisibleText.of(advice.text() + dashboard) + "\n" + places + "\n" + steps + "\n\n"
                + card.worst().fingerprint();
    }

    private static String gap(Problem problem) {
        String path = problem.path() == null ? "whole scan" : problem.path();
        return testCase(
                "not scanned",
                path,
                "      <error type=\"%s\" message=\"%s\"/>\n"
                        .formatted(problem.kind().id(), escaped(problem.message())));
    }

    private static String testCase(String name, String path, String outcome) {
        return "    <testcase name=\"%s\" classname=\"%s\">\n%s    </testcase>\n"
                .formatted(escaped(name), escaped(path), outcome);
    }

    /** Line feeds are of ours. */
    private static String escaped(String text) {
        return VisibleText.ofLines(List.of(text.split("\n", -1)))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

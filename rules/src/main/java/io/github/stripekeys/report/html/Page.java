package io.github.stripekeys.report.html;

import io.github.stripekeys.report.content.Card;
import io.github.stripekeys.report.content.Compliance;
import io.github.stripekeys.report.content.Guide;
import io.github.stripekeys.report.content.ScanFact;
import io.github.stripekeys.report.content.Verdict;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the page of a result.
 *
 * @param timeline null if no history was looked at
 * @param guideOf what the pages of the cards' rules tell
 * @param compliance what findings of these rules break
 */
record Page(
        PageLayout form,
        Verdict verdict,
        String scanned,
        List<ScanFact> facts,
        List<Problem> problems,
        Matrix matrix,
        @Nullable Timeline timeline,
        List<Section> sections,
        Map<Rule, Guide> guideOf,
        Compliance compliance) {
    static Page of(ScanResult result, PageLayout form) {
        List<Card> cards = Card.of(result.findings().stream());
        Map<Rule, Guide> guides = new EnumMap<>(Rule.class);
        cards.forEach(card -> card.rules().forEach(rule -> guides.computeIfAbsent(rule, Guide::of)));
        return new Page(
                form,
                Verdict.of(result),
                ScanFact.line(result),
                ScanFact.of(result),
                result.problems(),
                Matrix.of(result.findings()),
                Timeline.of(cards).orElse(null),
                Section.of(cards),
                guides,
                Compliance.of(guides.keySet()));
    }

    Guide guide(Rule rule) {
        return Objects.requireNonNull(guideOf.get(rule));
    }

    /** Each once, in the order of the rules. */
    Collection<Guide> guides() {
        return guideOf.values();
    }

    /** Whether part of what was in scope was not looked at. */
    boolean hasGap() {
        return problems.stream().anyMatch(problem -> problem.kind().leavesGap());
    }
}

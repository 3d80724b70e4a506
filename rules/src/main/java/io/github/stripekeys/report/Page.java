package io.github.stripekeys.report;

import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on the page of a result.
 *
 * @param advice the pages of the rules that the cards name
 */
record Page(
        Stylesheet style,
        Verdict verdict,
        List<Fact> facts,
        List<Problem> problems,
        Matrix matrix,
        List<Card> cards,
        Map<Rule, RulePage> advice) {
    static Page of(ScanResult result) {
        List<Card> cards = Card.of(result.findings().stream());
        Map<Rule, RulePage> advice = new EnumMap<>(Rule.class);
        cards.forEach(card -> advice.computeIfAbsent(card.rule(), RulePage::of));
        return new Page(
                Stylesheet.load(),
                Verdict.of(result),
                Fact.of(result),
                result.problems(),
                Matrix.of(result.findings()),
                cards,
                advice);
    }

    /** Whether the card's advice stands open: on the first card of a rule, so that it is not read twenty times. */
    boolean opens(Card card) {
        return cards.stream()
                .filter(other -> other.rule() == card.rule())
                .findFirst()
                .filter(first -> first.id().equals(card.id()))
                .isPresent();
    }
}

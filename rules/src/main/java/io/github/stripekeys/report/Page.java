package io.github.stripekeys.report;

import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Problem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands on the page of a result.
 *
 * @param advice what the pages of the cards' rules tell
 */
record Page(
        Stylesheet style,
        Verdict verdict,
        List<Fact> facts,
        List<Problem> problems,
        Matrix matrix,
        List<Card> cards,
        Map<Rule, Advice> advice) {
    static Page of(ScanResult result) {
        List<Card> cards = Card.of(result.findings().stream());
        Map<Rule, Advice> advice = new EnumMap<>(Rule.class);
        cards.forEach(card -> advice.computeIfAbsent(card.rule(), Advice::of));
        return new Page(
                Stylesheet.load(),
                Verdict.of(result),
                Fact.of(result),
                result.problems(),
                Matrix.of(result.findings()),
                cards,
                advice);
    }

    Advice advice(Card card) {
        return Objects.requireNonNull(advice.get(card.rule()));
    }

    /** Whether the card is the first of its rule: it has the steps, and the others lead to it. */
    boolean hasSteps(Card card) {
        return cards.stream()
                .filter(other -> other.rule() == card.rule())
                .findFirst()
                .filter(first -> first.id().equals(card.id()))
                .isPresent();
    }
}

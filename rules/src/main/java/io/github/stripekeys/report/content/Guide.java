package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.FixPlan;
import io.github.stripekeys.rule.FixStep;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reviewer has to know about the credentials of some cards: all those that break the same rules.
 *
 * @param id where a link to it leads
 * @param rules the one that the cards are filed under first
 * @param summary what the credential is, in a sentence
 * @param steps what to do, in order, each thing once
 * @param references where the facts come from, and the requirements of norms
 */
public record Guide(String id, List<Rule> rules, String summary, List<Prose> steps, List<Prose> references) {
    public static Guide of(Card card) {
        List<FixStep> steps = steps(card);
        return new Guide(
                id(card),
                card.rules(),
                RulePage.of(card.rule()).summary(),
                steps.stream().map(step -> Prose.of(step.markdown())).toList(),
                card.rules().stream()
                        .flatMap(rule -> RulePage.of(rule).items("References").stream())
                        .distinct()
                        .map(Prose::of)
                        .toList());
    }

    private static List<FixStep> steps(Card card) {
        if (card.isInDependency()) {
            return FixPlan.OF_DEPENDENCY.steps();
        }
        FixPlan plan = FixPlan.of(card.rules());
        return (card.isGone() ? plan.forHistory() : plan).steps();
    }

    /** Where the guide of a card is. */
    public static String id(Card card) {
        return "fix-" + String.join("-and-", card.ruleIds())
                + (card.isInDependency() ? "-in-dependency" : card.isGone() ? "-in-history" : "");
    }

    /** What the credentials are called, and what is done with them. */
    public String title() {
        return rules.stream().map(Rule::title).collect(Collectors.joining(" · "));
    }

    /** The ids of the rules. */
    public String ruleIds() {
        return rules.stream().map(Rule::id).collect(Collectors.joining(", "));
    }
}

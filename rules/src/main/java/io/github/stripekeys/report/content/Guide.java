package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import java.util.List;

/**
 * What a rule's page tells a reviewer.
 *
 * @param summary what the credential is, in a sentence
 * @param steps what to do, in order
 * @param references where the facts come from, and the norms that it breaks
 */
public record Guide(Rule rule, String summary, List<Prose> steps, List<Prose> references) {
    public static Guide of(Rule rule) {
        RulePage page = RulePage.of(rule);
        return new Guide(rule, page.summary(), prose(page.items("How to fix it")), prose(page.items("References")));
    }

    public String id() {
        return id(rule);
    }

    /** Where a link to the steps of a rule leads. */
    public static String id(Rule rule) {
        return "fix-" + rule.id();
    }

    private static List<Prose> prose(List<String> markdown) {
        return markdown.stream().map(Prose::of).toList();
    }
}

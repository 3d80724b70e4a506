package io.github.stripekeys.report;

import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import java.util.List;

/**
 * What a rule's page tells a reviewer.
 *
 * @param summary what the credential is, in a sentence
 * @param steps what to do, in order
 */
record Advice(Rule rule, String summary, List<String> steps) {
    static Advice of(Rule rule) {
        RulePage page = RulePage.of(rule);
        return new Advice(rule, page.summary(), page.fixSteps());
    }

    /** Where a link to the steps leads. */
    String id() {
        return "fix-" + rule.id();
    }
}

package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.CredentialUse;
import java.util.Optional;

/**
 * A rule that is broken.
 *
 * @param text how, in words; of what goes with a credential they go on from those about the credential
 */
record Violation(Rule rule, String text) {
    /** What there is to say of something that is done with a credential; nothing if that is as it should be. */
    static Optional<Violation> on(CredentialUse usage) {
        return Rules.ruleFor(usage).map(rule -> new Violation(rule, usage.description()));
    }

    /** The same where nothing is said of a credential before. */
    Violation alone() {
        return new Violation(rule, rule.title() + ": " + text);
    }
}

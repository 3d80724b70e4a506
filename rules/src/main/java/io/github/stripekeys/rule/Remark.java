package io.github.stripekeys.rule;

import io.github.stripekeys.detect.Usage;
import java.util.Optional;

/**
 * A rule that is broken.
 *
 * @param text how, in words; of what goes with a credential they go on from those about the credential
 */
record Remark(Rule rule, String text) {
    /** What there is to say of something that is done with a credential; nothing if that is as it should be. */
    static Optional<Remark> on(Usage usage) {
        return Rules.brokenBy(usage).map(rule -> new Remark(rule, usage.description()));
    }

    /** The same where nothing is said of a credential before. */
    Remark alone() {
        return new Remark(rule, rule.title() + ", " + text);
    }
}

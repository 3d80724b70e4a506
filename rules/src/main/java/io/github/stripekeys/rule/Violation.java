package io.github.stripekeys.rule;

import io.github.stripekeys.candidate.CredentialUse;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A rule that is broken.
 *
 * @param text how, in words; of what goes with a credential they go on from those about the credential
 */
record Violation(Rule rule, String text) {
    /** A name of code. */
    private static final Pattern CODE = Pattern.compile("[\\w$]*[.({$_][^ ]");

    /** What there is to say of something that is done with a credential; nothing if that is as it should be. */
    static Optional<Violation> on(CredentialUse usage) {
        return Rules.ruleFor(usage).map(rule -> new Violation(rule, usage.description()));
    }

    /** The same where nothing is said of a credential before; of a flow, a sentence of its own. */
    Violation alone() {
        if (rule != Rule.SECRET_REACHES_CLIENT && rule != Rule.SECRET_LOGGED) {
            return new Violation(rule, rule.title() + ": " + text);
        }
        boolean isNamed = text.startsWith("property ") || text.startsWith("variable ");
        return new Violation(rule, isNamed ? "Secret " + text : capitalized(text));
    }

    /** As the start of a sentence, unless it starts with a name. */
    static String capitalized(String text) {
        return CODE.matcher(text).lookingAt()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}

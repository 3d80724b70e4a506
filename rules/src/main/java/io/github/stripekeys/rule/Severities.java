package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import java.util.Comparator;
import java.util.List;

/** How bad a rule's findings are. */
public sealed interface Severities permits BySurface, ByMode {
    /** The severity of a credential of this mode where this audience can see it. */
    Severity on(Surface surface, Mode mode);

    /** The worst of what the rules say of a credential of this mode where this audience can see it. */
    static Severity of(List<Rule> rules, Surface surface, Mode mode) {
        return rules.stream()
                .map(rule -> rule.severities().on(surface, mode))
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /** The worst there is. */
    Severity worst();
}

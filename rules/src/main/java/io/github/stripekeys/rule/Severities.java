package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;

/** How bad a rule's findings are. */
public sealed interface Severities permits BySurface, ByMode {
    /** The severity of a credential of this mode where this audience can see it. */
    Severity on(Surface surface, Mode mode);

    /** The worst there is. */
    Severity worst();
}

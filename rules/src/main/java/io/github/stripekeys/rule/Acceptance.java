package io.github.stripekeys.rule;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody has to act on a finding.
 *
 * @param suppression what accepts it, or did until it expired; null if nothing does
 */
public record Acceptance(Status status, @Nullable Suppression suppression) {
    /** Of what nobody has accepted. */
    public static final Acceptance NONE = new Acceptance(Status.OPEN, null);
}

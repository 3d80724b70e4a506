package io.github.stripekeys.exposure;

import io.github.stripekeys.credential.Redaction;

/**
 * Who can see the place a credential is in.
 *
 * @param surface the audience
 * @param because the fact that decided it, in a reviewer's words
 */
public record Exposure(Surface surface, String because) {
    public Exposure {
        because = Redaction.of(because);
    }
}

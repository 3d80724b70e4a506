package io.github.stripekeys.text;

import io.github.stripekeys.credential.Redaction;

/**
 * What a fix would do at a place.
 *
 * @param advice what to do there; empty if the place says nothing more than others of its kind
 * @param line what would stand there instead; empty if the fix leaves the place alone, or takes the line away
 */
public record Proposal(String advice, String line) {
    public Proposal {
        advice = Redaction.of(advice);
        line = Redaction.of(line);
    }
}

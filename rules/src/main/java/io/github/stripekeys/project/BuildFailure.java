package io.github.stripekeys.project;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.scan.Outcome;

/**
 * Why a build fails.
 *
 * @param outcome what it fails with, which command lines turn into their exit code; {@link Outcome#ERROR} if nothing was scanned
 * @param message one line for the user
 */
public record BuildFailure(Outcome outcome, String message) {
    /** Such a failure; its message never shows a key, whatever it names. */
    public BuildFailure {
        message = Redaction.of(message);
    }
}

package io.github.stripekeys.credential;

/** What was read at one place of a text. */
public sealed interface Match {
    /** Where it starts. */
    int start();

    /** Where it ended, exclusive. */
    int end();

    /** A credential. */
    record Found(Credential credential, int start, int end) implements Match {}

    /** Something known not to be one. */
    record Rejected(Placeholder reason, int start, int end) implements Match {}
}

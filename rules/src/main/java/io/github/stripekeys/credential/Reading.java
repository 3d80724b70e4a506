package io.github.stripekeys.credential;

/** What was read where a credential could start. */
public sealed interface Reading {
    /** The place in the text where reading ended. */
    int end();

    /** A credential. */
    record Found(Credential credential, int end) implements Reading {}

    /** Something known not to be one. */
    record Dropped(Placeholder reason, int end) implements Reading {}
}

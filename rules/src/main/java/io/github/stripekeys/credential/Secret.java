package io.github.stripekeys.credential;

import org.jspecify.annotations.Nullable;

/** The text of a credential. Prints itself as its length only, so that it cannot leak by accident. Immutable. */
public final class Secret {
    private final String text;

    public Secret(String text) {
        this.text = text;
    }

    /** The text itself; for the rooms that must compare it, never for output. */
    public String reveal() {
        return text;
    }

    /** Number of characters. */
    public int length() {
        return text.length();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && secret.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Secret of " + text.length() + " characters";
    }
}

package io.github.stripekeys.source.git;

import io.github.stripekeys.credential.Redaction;
import java.io.IOException;
import java.io.Serial;

/** A repository, or the git that is here, cannot do what was asked for; the message says what to do about it. */
public final class GitException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean isSilent;

    /** A refusal for people to read. */
    public GitException(String message) {
        this(message, false);
    }

    /**
     * A refusal of git's.
     *
     * @param isSilent whether git gave no reason, which is how it says no to a question
     */
    GitException(String message, boolean isSilent) {
        super(Redaction.of(message));
        this.isSilent = isSilent;
    }

    boolean isSilent() {
        return isSilent;
    }
}

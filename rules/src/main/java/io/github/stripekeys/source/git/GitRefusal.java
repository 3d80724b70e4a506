package io.github.stripekeys.source.git;

import java.io.IOException;
import java.io.Serial;

/** A repository, or the git that is here, cannot do what was asked for; the message says what to do about it. */
public final class GitRefusal extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    public GitRefusal(String message) {
        super(message);
    }
}

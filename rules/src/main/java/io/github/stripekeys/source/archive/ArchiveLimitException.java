package io.github.stripekeys.source.archive;

import java.io.IOException;

/** Something in an archive is over one of the {@link ArchiveLimits}; the message says which. */
final class ArchiveLimitException extends IOException {
    private static final long serialVersionUID = 1;

    ArchiveLimitException(String message) {
        super(message);
    }
}

package io.github.stripekeys.source.archive;

import java.io.IOException;

/** Something in an archive is over one of the {@link Bounds}; the message says which. */
final class OverBound extends IOException {
    private static final long serialVersionUID = 1;

    OverBound(String message) {
        super(message);
    }
}

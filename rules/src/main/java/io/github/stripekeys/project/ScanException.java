package io.github.stripekeys.project;

import java.io.Serial;

/** A scan, or something else that was asked for, cannot run; the message is for users and says what to do about it. */
public final class ScanException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public ScanException(String message) {
        super(message);
    }

    public ScanException(String message, Throwable cause) {
        super(message, cause);
    }
}

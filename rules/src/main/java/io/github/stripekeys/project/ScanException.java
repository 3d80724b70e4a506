package io.github.stripekeys.project;

import io.github.stripekeys.credential.Redaction;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A scan, or something else that was asked for, cannot run; the message is for users and says what to do about it. */
public final class ScanException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Such a failure; credentials in its message are not shown. */
    public ScanException(String message) {
        super(Redaction.of(message));
    }

    /** Such a failure, which keeps its cause unless that, or a cause of it, says a credential. */
    public ScanException(String message, Throwable cause) {
        super(Redaction.of(message), isSilent(cause) ? cause : null);
    }

    private static boolean isSilent(Throwable cause) {
        boolean isSilent = true;
        for (@Nullable Throwable each = cause; each != null && isSilent; each = each.getCause()) {
            String text = String.valueOf(each.getMessage());
            isSilent = Redaction.of(text).equals(text);
        }
        return isSilent;
    }
}

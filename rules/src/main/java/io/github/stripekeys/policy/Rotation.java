package io.github.stripekeys.policy;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.source.git.history.FirstSeen;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A credential that no longer opens anything, because it was exchanged for another. It stays in the history for ever and is closed
 * there, without an end; where files still have it, or have it again, it is open like any other.
 *
 * @param date when it was exchanged
 * @param owner who says so
 * @param ticket where more is written about it, or null
 */
public record Rotation(
        String fingerprint,
        LocalDate date,
        String owner,
        @Nullable String ticket) {
    public Rotation {
        fingerprint = Redaction.of(fingerprint);
        owner = Redaction.of(owner);
        ticket = Redaction.ofNullable(ticket);
    }

    /** The finding as this leaves it: closed if it is in the history alone. */
    Finding applied(Finding finding) {
        if (!finding.isOpen() || !finding.fingerprint().equals(fingerprint)) {
            return finding;
        }
        @Nullable FirstSeen first = finding.past().firstSeen();
        String by = "rotated on " + date + " (owner " + owner + (ticket == null ? "" : ", " + ticket) + ")";
        return first == null || first.isAtHead()
                ? finding.saying(by + ", and it is here again")
                : finding.with(Status.KNOWN).saying(by);
    }
}

package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Redaction;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody has to act on a finding, or had to until it expired.
 *
 * @param owner who answers for it
 * @param expires the last day it holds
 * @param ticket where more is written about it, or null
 * @param path the file that says so
 * @param line in that file, starts at 1
 * @param daysLeft until it expires; negative if it has
 */
public record Suppression(
        String owner,
        String reason,
        LocalDate expires,
        @Nullable String ticket,
        String path,
        int line,
        int daysLeft) {
    public Suppression {
        owner = Redaction.of(owner);
        reason = Redaction.of(reason);
        ticket = Redaction.ofNullable(ticket);
        path = Redaction.of(path);
    }

    /** The same of a project that is a folder of another. */
    Suppression under(String folder) {
        return new Suppression(owner, reason, expires, ticket, folder + "/" + path, line, daysLeft);
    }

    /** Whether its last day is over. */
    public boolean isExpired() {
        return daysLeft < 0;
    }
}

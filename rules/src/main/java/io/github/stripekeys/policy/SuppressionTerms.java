package io.github.stripekeys.policy;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.SeverityTable;
import io.github.stripekeys.rule.Suppression;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who accepts something, why, until when, and where that is written.
 *
 * @param expires the last day it holds
 * @param path the file it is written in
 * @param line in that file, starts at 1
 */
public record SuppressionTerms(
        String owner,
        String reason,
        LocalDate expires,
        @Nullable String ticket,
        String path,
        int line) {
    private static final int SHORTEST_REASON = 10;
    private static final int NOTICE_DAYS = 14;
    private static final int MOST_DAYS = 365;
    private static final int MOST_DAYS_LIVE = 30;

    public SuppressionTerms {
        owner = Redaction.of(owner);
        reason = Redaction.of(reason);
        ticket = ticket == null ? null : Redaction.of(ticket);
        path = Redaction.of(path);
    }

    /** Whether a rule is about keys that open everything, for which terms are harder. */
    static boolean isStrict(@Nullable Rule rule) {
        return rule != null && rule.severities() == SeverityTable.LIVE_MASTER;
    }

    /**
     * Something that is wrong.
     *
     * @param field which of owner, reason and expires
     */
    public record Fault(String field, String message) {}

    /** The rule of a finding whose terms are hardest. */
    static Rule hardest(Finding finding) {
        return finding.rules().stream()
                .filter(SuppressionTerms::isStrict)
                .findFirst()
                .orElse(finding.rule());
    }

    /** What is wrong with them today, for findings of this rule, or of any if it is null. */
    public Optional<Fault> fault(@Nullable Rule rule, LocalDate today) {
        if (owner.isBlank()) {
            return Optional.of(new Fault("owner", "the owner is missing"));
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            String message = "the reason must have " + SHORTEST_REASON + " characters or more";
            return Optional.of(new Fault("reason", message));
        }
        return isTooLong(rule, today) ? Optional.of(new Fault("expires", tooLong(rule, today))) : Optional.empty();
    }

    String tooLong(@Nullable Rule rule, LocalDate today) {
        return expires + " is " + daysLeft(today) + " days ahead; at most " + mostDays(rule) + " are allowed"
                + (isStrict(rule) ? " for a live secret key" : "");
    }

    boolean isTooLong(@Nullable Rule rule, LocalDate today) {
        return daysLeft(today) > mostDays(rule);
    }

    private static int mostDays(@Nullable Rule rule) {
        return isStrict(rule) ? MOST_DAYS_LIVE : MOST_DAYS;
    }

    /** Whether it ends within 14 days, so that the owner has time to act. */
    public boolean isEnding(LocalDate today) {
        return !isExpired(today) && daysLeft(today) <= NOTICE_DAYS;
    }

    String ending(String subject, LocalDate today) {
        int days = daysLeft(today);
        return "the suppression of %s ends %s, on %s (owner %s%s); after that the build fails again"
                .formatted(
                        subject,
                        days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days",
                        expires,
                        owner,
                        ticket == null ? "" : ", " + ticket);
    }

    boolean isExpired(LocalDate today) {
        return daysLeft(today) < 0;
    }

    private int daysLeft(LocalDate today) {
        return (int) ChronoUnit.DAYS.between(today, expires);
    }

    /** As a finding shows them. */
    public Suppression on(LocalDate today) {
        return new Suppression(owner, reason, expires, ticket, path, line, daysLeft(today));
    }

    /** The day of this text, such as {@code 2027-01-31}, if it is one. */
    public static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

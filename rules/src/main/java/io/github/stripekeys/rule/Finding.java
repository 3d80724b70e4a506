package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.git.history.Provenance;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One credential at one place, or what code does with one that it gets elsewhere, judged. Does not hold the credential, so that nothing made of findings can leak it.
 *
 * @param rules all that it breaks, the one that it is filed under first
 * @param account the Stripe account's id, such as the {@code acct_} of a key that carries it, or null
 * @param location where it is; the path is relative to the reported base
 * @param redacted prefix, ellipsis and last four characters, or the name of what stands for the credential; for files
 * @param prefix what stands before the ellipsis; for the console, with the fingerprint
 * @param fingerprint stable name of the credential, wherever it is
 * @param length of the whole credential, in characters; 0 if it is not there
 * @param suppression what accepts it, or did until it expired; null if nothing does
 * @param past what the repository tells of it
 * @param excerpt the lines around it, without any credential; empty where there are no lines
 */
public record Finding(
        List<Rule> rules,
        Severity severity,
        Kind kind,
        Mode mode,
        @Nullable String account,
        Exposure exposure,
        List<Evidence> evidence,
        Location location,
        Region region,
        String redacted,
        String prefix,
        String fingerprint,
        int length,
        String message,
        List<Step> trace,
        Status status,
        @Nullable Suppression suppression,
        Provenance past,
        Excerpt excerpt)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
            .thenComparing(finding -> finding.location.displayPath())
            .thenComparing(Finding::region)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    /** One that no suppression speaks of, and of no history. */
    public Finding(
            List<Rule> rules,
            Severity severity,
            Kind kind,
            Mode mode,
            @Nullable String account,
            Exposure exposure,
            List<Evidence> evidence,
            Location location,
            Region region,
            String redacted,
            String prefix,
            String fingerprint,
            int length,
            String message,
            List<Step> trace,
            Status status,
            Excerpt excerpt) {
        this(
                rules,
                severity,
                kind,
                mode,
                account,
                exposure,
                evidence,
                location,
                region,
                redacted,
                prefix,
                fingerprint,
                length,
                message,
                trace,
                status,
                null,
                Provenance.UNKNOWN,
                excerpt);
    }

    /** The same with this past. */
    public Finding with(Provenance other) {
        return copy(location, severity, message, status, suppression, other, excerpt);
    }

    /** The same with this status. */
    public Finding with(Status other) {
        return copy(location, severity, message, other, suppression, past, excerpt);
    }

    /** The same with this status because of that suppression. */
    public Finding with(Status other, @Nullable Suppression because) {
        return copy(location, severity, message, other, because, past, excerpt);
    }

    /** The same at another location. */
    public Finding at(Location other) {
        return copy(other, severity, message, status, suppression, past, excerpt);
    }

    /** The same with this severity. */
    public Finding with(Severity other) {
        return copy(location, other, message, status, suppression, past, excerpt);
    }

    /** The same with this added to what it says. */
    public Finding saying(String remark) {
        return copy(location, severity, message + "; " + remark, status, suppression, past, excerpt);
    }

    /** The same with these steps. */
    public Finding withTrace(List<Step> steps) {
        return new Finding(
                rules,
                severity,
                kind,
                mode,
                account,
                exposure,
                evidence,
                location,
                region,
                redacted,
                prefix,
                fingerprint,
                length,
                message,
                steps,
                status,
                suppression,
                past,
                excerpt);
    }

    private Finding copy(
            Location newLocation,
            Severity newSeverity,
            String newMessage,
            Status newStatus,
            @Nullable Suppression newSuppression,
            Provenance newPast,
            Excerpt newExcerpt) {
        return new Finding(
                rules,
                newSeverity,
                kind,
                mode,
                account,
                exposure,
                evidence,
                newLocation,
                region,
                redacted,
                prefix,
                fingerprint,
                length,
                newMessage,
                trace,
                newStatus,
                newSuppression,
                newPast,
                newExcerpt);
    }

    /** The rule that it is filed under. */
    public Rule rule() {
        return rules.get(0);
    }

    /** The ids of all rules that it breaks. */
    public List<String> ruleIds() {
        return rules.stream().map(Rule::id).toList();
    }

    /** The file's path. */
    public String path() {
        return location.path();
    }

    public Finding {
        account = Redaction.ofNullable(account);
        location = location.redacted();
        redacted = Redaction.of(redacted);
        prefix = Redaction.of(prefix);
        fingerprint = Redaction.of(fingerprint);
        message = Redaction.of(message);
        rules = rules.stream().distinct().toList();
        evidence = List.copyOf(evidence);
        trace = List.copyOf(trace);
    }

    /** Location and line, such as {@code shop/Billing.java:4}; without the line where there are no lines. */
    public String place() {
        return region.startLine() == 0 ? location.displayPath() : location.displayPath() + ":" + region.startLine();
    }

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** Whether everyone may see it, so that it breaks no norm and nobody has to act on it. */
    public boolean isPublicByDesign() {
        return rules.stream().allMatch(Rule::isPublicByDesign);
    }

    /** The same with this excerpt. */
    public Finding with(Excerpt other) {
        return copy(location, severity, message, status, suppression, past, other);
    }

    /** By path, place, rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

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
 * @param past what the repository tells of it
 */
public record Finding(
        List<Rule> rules,
        Severity severity,
        CredentialIdentity credential,
        Exposure exposure,
        FindingEvidence proof,
        PhysicalLocation where,
        String message,
        Acceptance acceptance,
        Provenance past)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
            .thenComparing(finding -> finding.location().displayPath())
            .thenComparing(Finding::region)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    public Finding {
        rules = rules.stream().distinct().toList();
        message = Redaction.of(message);
    }

    /** One that nobody has accepted, and of no history. */
    public Finding(
            List<Rule> rules,
            Severity severity,
            CredentialIdentity credential,
            Exposure exposure,
            FindingEvidence proof,
            PhysicalLocation where,
            String message) {
        this(rules, severity, credential, exposure, proof, where, message, Acceptance.NONE, Provenance.UNKNOWN);
    }

    /** The same with this past. */
    public Finding with(Provenance other) {
        return new Finding(rules, severity, credential, exposure, proof, where, message, acceptance, other);
    }

    /** The same with this status. */
    public Finding with(Status other) {
        return with(other, suppression());
    }

    /** The same with this status because of that suppression. */
    public Finding with(Status other, @Nullable Suppression because) {
        Acceptance accepted = new Acceptance(other, because);
        return new Finding(rules, severity, credential, exposure, proof, where, message, accepted, past);
    }

    /** The same, seen by others at another location. */
    public Finding at(Location other, Exposure seen) {
        return new Finding(rules, severity, credential, seen, proof, where.at(other), message, acceptance, past);
    }

    /** The same with this severity. */
    public Finding with(Severity other) {
        return new Finding(rules, other, credential, exposure, proof, where, message, acceptance, past);
    }

    /** The same with this excerpt. */
    public Finding with(Excerpt other) {
        return with(proof.with(other));
    }

    /** The same with these steps. */
    public Finding withTrace(List<Step> steps) {
        return with(proof.with(steps));
    }

    private Finding with(FindingEvidence other) {
        return new Finding(rules, severity, credential, exposure, other, where, message, acceptance, past);
    }

    /** The same at another location. */
    public Finding at(Location other) {
        return new Finding(rules, severity, credential, exposure, proof, where.at(other), message, acceptance, past);
    }

    /** The same with this added to what it says. */
    public Finding saying(String remark) {
        String said = message + "; " + remark;
        return new Finding(rules, severity, credential, exposure, proof, where, said, acceptance, past);
    }

    /** The same in a project that is a folder of another: all its paths are below that. */
    public Finding under(String folder) {
        @Nullable Suppression because = suppression();
        return at(location().under(folder))
                .withTrace(trace().stream().map(step -> step.under(folder)).toList())
                .with(status(), because == null ? null : because.under(folder))
                .with(past.under(folder));
    }

    /** The rule that it is filed under. */
    public Rule rule() {
        return rules.get(0);
    }

    /** The ids of all rules that it breaks. */
    public List<String> ruleIds() {
        return rules.stream().map(Rule::id).toList();
    }

    /** What kind of credential it is. */
    public Kind kind() {
        return credential.kind();
    }

    /** Whether it works with real money. */
    public Mode mode() {
        return credential.mode();
    }

    /** The credential's Stripe account, or null. */
    public @Nullable String account() {
        return credential.account();
    }

    /** The credential as files show it. */
    public String redacted() {
        return credential.redacted();
    }

    /** The credential as the console shows it, with the fingerprint. */
    public String prefix() {
        return credential.prefix();
    }

    /** The credential's stable name. */
    public String fingerprint() {
        return credential.fingerprint();
    }

    /** The credential's length; 0 if it is not there. */
    public int length() {
        return credential.length();
    }

    /** How it was seen. */
    public List<Evidence> evidence() {
        return proof.evidence();
    }

    /** The steps that lead to it. */
    public List<Step> trace() {
        return proof.trace();
    }

    /** The lines around it. */
    public Excerpt excerpt() {
        return proof.excerpt();
    }

    /** The file, or the entry of an archive. */
    public Location location() {
        return where.location();
    }

    /** The file's path. */
    public String path() {
        return where.location().path();
    }

    /** Where it is in the file. */
    public Region region() {
        return where.region();
    }

    /** Location and line, such as {@code shop/Billing.java:4}; without the line where there are no lines. */
    public String place() {
        return where.toString();
    }

    /** Whether somebody has to act on it. */
    public Status status() {
        return acceptance.status();
    }

    /** What accepts it, or did; null if nothing does. */
    public @Nullable Suppression suppression() {
        return acceptance.suppression();
    }

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return status() == Status.OPEN;
    }

    /** Whether everyone may see it, so that it breaks no norm and nobody has to act on it. */
    public boolean isPublicByDesign() {
        return rules.stream().allMatch(Rule::isPublicByDesign);
    }

    /** By path, place, rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

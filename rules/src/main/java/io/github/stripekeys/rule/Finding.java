package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.detect.Evidence;
import io.github.stripekeys.detect.Region;
import io.github.stripekeys.exposure.Exposure;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One credential at one place, judged. Does not hold the credential, so that nothing made of findings can leak it.
 *
 * @param account the Stripe account's id, such as the {@code acct_} of a key that carries it, or null
 * @param path relative to the reported base, with {@code /}
 * @param redacted prefix, ellipsis and last four characters; for files
 * @param prefix what stands before the ellipsis; for the console, with the fingerprint
 * @param fingerprint stable name of the credential, wherever it is
 * @param length of the whole credential, in characters
 */
public record Finding(
        Rule rule,
        Severity severity,
        Kind kind,
        Mode mode,
        @Nullable String account,
        Exposure exposure,
        List<Evidence> evidence,
        String path,
        Region region,
        String redacted,
        String prefix,
        String fingerprint,
        int length,
        String message,
        List<Step> trace,
        Status status)
        implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::path)
            .thenComparing(Finding::region)
            .thenComparing(Finding::rule)
            .thenComparing(Finding::fingerprint);

    public Finding {
        evidence = List.copyOf(evidence);
        trace = List.copyOf(trace);
    }

    /** Whether somebody still has to act on it. */
    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /** By path, place, rule. */
    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}

package io.github.stripekeys.candidate;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.TextPosition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done with a credential at one place of a document, not yet judged. If the credential is a
 * {@link Candidate} of the same place, both become one finding.
 *
 * @param credential what it is done with, or null if that is not in the document
 * @param name what stands for the credential where it is not in the document, such as <code>${stripe.secret}</code>; else empty
 * @param description what is done, in words that go on from the credential's title, such as {@code given to Stripe.apiKey};
 *     the same for the same use wherever it moves
 * @param region the credential's, or that of what stands for it
 * @param spot what stands around it
 * @param trace the steps between where it comes from and where it goes, if there are any
 * @param around what stands beside it, if it is no part of what is done with a {@link Candidate}
 */
public record CredentialUse(
        Use use,
        @Nullable Credential credential,
        String name,
        String description,
        Region region,
        TextPosition spot,
        List<Evidence> evidence,
        List<Step> trace,
        FindingContext around) {
    /** One of which nothing is known that stands beside it. */
    public CredentialUse(
            Use use,
            @Nullable Credential credential,
            String name,
            String description,
            Region region,
            TextPosition spot,
            List<Evidence> evidence,
            List<Step> trace) {
        this(use, credential, name, description, region, spot, evidence, trace, FindingContext.UNKNOWN);
    }

    public CredentialUse {
        evidence = evidence.stream().distinct().sorted().toList();
        trace = List.copyOf(trace);
    }

    /** What follows the credential's prefix, if the credential is in the document. */
    public Optional<String> body() {
        return Optional.ofNullable(credential)
                .map(any -> any.secret().reveal().substring(any.prefix().length()));
    }

    /** The same, seen in an archive. */
    CredentialUse inArchive() {
        List<Evidence> all =
                Stream.concat(evidence.stream(), Stream.of(Evidence.ARCHIVE)).toList();
        return new CredentialUse(use, credential, name, description, region, spot, all, trace, around);
    }

    /** The same with what stands beside it. */
    public CredentialUse with(FindingContext other) {
        return new CredentialUse(use, credential, name, description, region, spot, evidence, trace, other);
    }

    /** The same with these steps. */
    public CredentialUse withTrace(List<Step> steps) {
        return new CredentialUse(use, credential, name, description, region, spot, evidence, steps, around);
    }

    /** Whether this is done with what the candidate is. */
    public boolean isOf(Candidate candidate) {
        return candidate.credential().equals(credential) && candidate.region().overlaps(region);
    }
}

package io.github.stripekeys.candidate;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.SuppressionComment;
import io.github.stripekeys.text.SuppressionComments;
import io.github.stripekeys.text.TextPosition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A credential at one place of a document, not yet judged.
 *
 * @param evidence how it was found
 * @param spot what stands around it, such as the name of the variable it is given to
 * @param pragmas comments beside it that ask to pass over it
 * @param namesStripe whether the text around it or the file's name says Stripe
 * @param parts where its text comes from, if code puts it together
 * @param excerpt the lines around it
 */
public record Candidate(
        Credential credential,
        Region region,
        List<Evidence> evidence,
        TextPosition spot,
        boolean namesStripe,
        List<Step> parts,
        List<SuppressionComment> pragmas,
        Excerpt excerpt) {
    /** More steps tell nobody more. */
    private static final int MOST_STEPS = 20;

    public Candidate {
        evidence = evidence.stream().distinct().sorted().toList();
        parts = List.copyOf(parts);
        pragmas = List.copyOf(pragmas);
    }

    /** What was found at this place of a document, with what stands around it. */
    public static Candidate of(Match.Found found, Document document, int place, Region region, Set<Evidence> evidence) {
        return new Candidate(
                found.credential(),
                region,
                List.copyOf(evidence),
                document.spot(place),
                document.text().namesStripeNear(place),
                List.of(),
                new SuppressionComments(document).near(region),
                Excerpt.NONE);
    }

    public String text() {
        return credential.secret().reveal();
    }

    /** The same, seen in one more way at the same place. */
    public Candidate merge(Candidate other) {
        Stream<SuppressionComment> all = Stream.concat(pragmas.stream(), other.pragmas.stream());
        Candidate both =
                with(Stream.concat(evidence.stream(), other.evidence.stream()).toList());
        return both.withComments(all.distinct().toList());
    }

    /** What follows the prefix. */
    public String body() {
        return text().substring(credential.prefix().length());
    }

    /** Whether code puts it together. */
    public boolean isFolded() {
        return evidence.contains(Evidence.FOLDED);
    }

    /** Where its parts come from, if they stand apart. */
    public List<Step> trace() {
        return parts.size() > 1 ? parts.stream().limit(MOST_STEPS).toList() : List.of();
    }

    /** The same with where its parts come from. */
    public Candidate from(List<Step> steps) {
        return new Candidate(credential, region, evidence, spot, namesStripe, steps, pragmas, excerpt);
    }

    public Candidate with(List<Evidence> other) {
        return new Candidate(credential, region, other, spot, namesStripe, parts, pragmas, excerpt);
    }

    private Candidate withComments(List<SuppressionComment> others) {
        return new Candidate(credential, region, evidence, spot, namesStripe, parts, others, excerpt);
    }

    public Candidate with(Excerpt other) {
        return new Candidate(credential, region, evidence, spot, namesStripe, parts, pragmas, other);
    }

    /** What is done with it where it stands. */
    public CredentialUse asUse(Use use, String description) {
        return new CredentialUse(use, credential, "", description, region, spot, List.of(), List.of());
    }

    /** The same, seen in an archive. */
    Candidate inArchive() {
        return with(
                Stream.concat(evidence.stream(), Stream.of(Evidence.ARCHIVE)).toList());
    }
}

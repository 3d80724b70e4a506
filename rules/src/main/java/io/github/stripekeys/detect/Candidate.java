package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.credential.Reading;
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
        Spot spot,
        boolean namesStripe,
        List<Step> parts,
        List<Pragma> pragmas,
        Excerpt excerpt) {
    /** More steps tell nobody more. */
    private static final int MOST_STEPS = 20;

    public Candidate {
        evidence = evidence.stream().distinct().sorted().toList();
        parts = List.copyOf(parts);
        pragmas = List.copyOf(pragmas);
    }

    /** What was found at this place of a document, with what stands around it. */
    static Candidate of(Reading.Found found, Document document, int place, Region region, Set<Evidence> evidence) {
        return new Candidate(
                found.credential(),
                region,
                List.copyOf(evidence),
                document.spot(place),
                document.text().namesStripeNear(place),
                List.of(),
                new Pragmas(document).near(region),
                Excerpt.NONE);
    }

    String text() {
        return credential.secret().reveal();
    }

    /** The same, seen in one more way at the same place. */
    Candidate alsoSeenAs(Candidate other) {
        Stream<Pragma> all = Stream.concat(pragmas.stream(), other.pragmas.stream());
        Candidate both =
                with(Stream.concat(evidence.stream(), other.evidence.stream()).toList());
        return both.beside(all.distinct().toList());
    }

    /** What follows the prefix. */
    String body() {
        return text().substring(credential.prefix().length());
    }

    /** Whether code puts it together. */
    boolean isFolded() {
        return evidence.contains(Evidence.FOLDED);
    }

    /** Where its parts come from, if they stand apart. */
    public List<Step> trace() {
        return parts.size() > 1 ? parts.stream().limit(MOST_STEPS).toList() : List.of();
    }

    /** The same with where its parts come from. */
    Candidate from(List<Step> steps) {
        return new Candidate(credential, region, evidence, spot, namesStripe, steps, pragmas, excerpt);
    }

    Candidate with(List<Evidence> other) {
        return new Candidate(credential, region, other, spot, namesStripe, parts, pragmas, excerpt);
    }

    private Candidate beside(List<Pragma> others) {
        return new Candidate(credential, region, evidence, spot, namesStripe, parts, others, excerpt);
    }

    Candidate with(Excerpt other) {
        return new Candidate(credential, region, evidence, spot, namesStripe, parts, pragmas, other);
    }

    /** What is done with it where it stands. */
    Usage used(Use use, String description) {
        return new Usage(use, credential, "", description, region, spot, List.of(), List.of());
    }

    /** The same, seen in an archive. */
    Candidate packed() {
        return with(
                Stream.concat(evidence.stream(), Stream.of(Evidence.ARCHIVE)).toList());
    }
}

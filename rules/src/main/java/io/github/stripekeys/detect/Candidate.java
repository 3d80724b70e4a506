package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Credential;
import java.util.List;
import java.util.stream.Stream;

/**
 * A credential at one place of a document, not yet judged.
 *
 * @param evidence how it was found
 * @param lineBefore what stands on its line before it, such as the name of the variable it is given to
 * @param trace where its parts come from, if they stand apart
 * @param pragmas comments beside it that ask to pass over it
 * @param namesStripe whether the text around it or the file's name says Stripe
 */
public record Candidate(
        Credential credential,
        Region region,
        List<Evidence> evidence,
        String lineBefore,
        boolean namesStripe,
        List<Step> trace,
        List<Pragma> pragmas) {
    public Candidate {
        evidence = evidence.stream().distinct().sorted().toList();
        trace = List.copyOf(trace);
        pragmas = List.copyOf(pragmas);
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

    /** The same with where its parts come from. */
    Candidate from(List<Step> steps) {
        return new Candidate(credential, region, evidence, lineBefore, namesStripe, steps, pragmas);
    }

    Candidate with(List<Evidence> other) {
        return new Candidate(credential, region, other, lineBefore, namesStripe, trace, pragmas);
    }

    private Candidate beside(List<Pragma> others) {
        return new Candidate(credential, region, evidence, lineBefore, namesStripe, trace, others);
    }

    /** What is done with it where it stands. */
    Usage used(Use use, String description) {
        return new Usage(use, credential, "", description, region, lineBefore, List.of(), List.of());
    }

    /** The same, seen in an archive. */
    Candidate packed() {
        return with(
                Stream.concat(evidence.stream(), Stream.of(Evidence.ARCHIVE)).toList());
    }
}

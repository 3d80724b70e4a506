package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds credentials among the constants of a class file, which has no lines. */
record ClassFileDetector(Detector constants) {
    private static final Region NOWHERE = new Region(0, 0, 0, 0);

    /** What there is in the constants; if they cannot all be read, there is a problem in it. */
    Detection detect(Blob blob) {
        ConstantPool pool = ConstantPool.of(blob.bytes(), blob.length());
        Detection seen = constants.detect(new Document(blob.location(), pool.text(), true));
        List<Rejection> dropped = seen.dropped().stream()
                .map(placeholder -> new Rejection(placeholder.location(), 0, placeholder.reason()))
                .toList();
        List<Problem> problems = pool.isWhole() ? List.of() : List.of(notParsed(blob.location()));
        return new Detection(List.copyOf(once(seen.candidates())), dropped, problems, 0, seen.decoded());
    }

    /** A credential is in the class once, however many constants it is a part of. */
    private static Collection<Candidate> once(List<Candidate> candidates) {
        Map<String, Candidate> byText = new LinkedHashMap<>();
        candidates.forEach(candidate -> byText.putIfAbsent(candidate.text(), constant(candidate)));
        return byText.values();
    }

    private static Candidate constant(Candidate found) {
        List<Evidence> evidence = new ArrayList<>(found.evidence());
        evidence.remove(Evidence.LITERAL);
        evidence.add(Evidence.CLASS_FILE);
        return new Candidate(
                found.credential(),
                NOWHERE,
                evidence,
                found.spot(),
                found.namesStripe(),
                List.of(),
                List.of(),
                Excerpt.NONE);
    }

    private static Problem notParsed(Location location) {
        return new Problem(
                location.displayPath(), Problem.Kind.NOT_PARSED, "not a class file that can be read; searched as text");
    }
}

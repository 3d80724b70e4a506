package io.github.stripekeys.detect;

import io.github.stripekeys.detect.java.JavaComments;
import io.github.stripekeys.source.Problem;
import java.util.List;
import java.util.Optional;

/** Tells comments of a Java file from the rest. A syntax tree is made only of a file that holds a candidate. */
final class JavaDetector implements Detector {
    private final Detector text;
    private final JavaComments comments;

    JavaDetector(Detector text, JavaComments comments) {
        this.text = text;
        this.comments = comments;
    }

    @Override
    public Detection detect(Document document) {
        Detection seen = text.detect(document);
        if (seen.candidates().isEmpty()) {
            return seen;
        }
        Optional<List<Region>> regions = comments.in(document.text().content());
        List<Problem> problems = regions.isPresent() ? List.of() : List.of(notParsed(document));
        List<Candidate> candidates = seen.candidates().stream()
                .map(candidate -> isIn(regions.orElse(List.of()), candidate)
                        ? candidate.with(List.of(Evidence.COMMENT))
                        : candidate)
                .toList();
        return new Detection(candidates, seen.dropped(), problems, 1, 0);
    }

    private static boolean isIn(List<Region> comments, Candidate candidate) {
        return comments.stream().anyMatch(comment -> comment.contains(candidate.region()));
    }

    private static Problem notParsed(Document document) {
        return new Problem(
                document.location().full(),
                Problem.Kind.NOT_PARSED,
                "not a Java file that can be parsed; searched as text");
    }
}

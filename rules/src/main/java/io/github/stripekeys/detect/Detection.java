package io.github.stripekeys.detect;

import io.github.stripekeys.source.Problem;
import java.util.List;

/**
 * What a detector saw in a document.
 *
 * @param parsedJavaFiles 1 if a syntax tree was made, else 0
 */
public record Detection(
        List<Candidate> candidates, List<Dropped> dropped, List<Problem> problems, int parsedJavaFiles) {
    public Detection {
        candidates = List.copyOf(candidates);
        dropped = List.copyOf(dropped);
        problems = List.copyOf(problems);
    }

    /** The same with these candidates. */
    Detection with(List<Candidate> others) {
        return new Detection(others, dropped, problems, parsedJavaFiles);
    }

    /** The same, seen in an archive. */
    Detection packed() {
        return with(candidates.stream().map(Candidate::packed).toList());
    }
}

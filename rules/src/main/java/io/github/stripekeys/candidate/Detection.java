package io.github.stripekeys.candidate;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Sha256;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a detector saw in a document.
 *
 * @param usages what is done with credentials; those that are in the document are among the candidates too
 * @param parsedJavaFiles 1 if a syntax tree was made, else 0
 * @param decoded stretches of text that were disguised and that a credential or placeholder was found in
 */
public record Detection(
        List<Candidate> candidates,
        List<CredentialUse> usages,
        List<Rejection> dropped,
        List<Problem> problems,
        int parsedJavaFiles,
        int decoded) {
    /** Nothing. */
    public static final Detection NONE = new Detection(List.of(), List.of(), List.of(), 0, 0);

    /** Nothing but a syntax tree. */
    public static final Detection PARSED = new Detection(List.of(), List.of(), List.of(), 1, 0);

    public Detection {
        candidates = List.copyOf(candidates);
        usages = List.copyOf(usages);
        dropped = List.copyOf(dropped);
        problems = List.copyOf(problems);
    }

    /** Credentials and what only looks like them, whatever is done with them. */
    public Detection(
            List<Candidate> candidates,
            List<Rejection> dropped,
            List<Problem> problems,
            int parsedJavaFiles,
            int decoded) {
        this(candidates, List.of(), dropped, problems, parsedJavaFiles, decoded);
    }

    /** Both together. */
    public Detection plus(Detection other) {
        return new Detection(
                concat(candidates, other.candidates),
                concat(usages, other.usages),
                concat(dropped, other.dropped),
                concat(problems, other.problems),
                parsedJavaFiles + other.parsedJavaFiles,
                decoded + other.decoded);
    }

    private static <T> List<T> concat(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** The same with these candidates. */
    public Detection with(List<Candidate> others) {
        return with(others, usages);
    }

    /** The same with these candidates and usages. */
    public Detection with(List<Candidate> others, List<CredentialUse> otherUsages) {
        return new Detection(others, otherUsages, dropped, problems, parsedJavaFiles, decoded);
    }

    /** The same, and what is done with credentials. */
    public Detection plus(List<CredentialUse> others) {
        return new Detection(candidates, concat(usages, others), dropped, problems, parsedJavaFiles, decoded);
    }

    /** The same, whose problems know the content that they happened to. */
    public Detection ofContent(Blob blob) {
        if (problems.isEmpty()) {
            return this;
        }
        String sha256 = Sha256.of(blob.bytes(), blob.length());
        List<Problem> known = problems.stream()
                .map(problem -> new Problem(
                        problem.path(),
                        problem.kind(),
                        problem.message(),
                        problem.line(),
                        sha256,
                        problem.acceptance()))
                .toList();
        return new Detection(candidates, usages, dropped, known, parsedJavaFiles, decoded);
    }

    /** The same, seen in an archive. */
    public Detection inArchive() {
        List<CredentialUse> packed =
                usages.stream().map(CredentialUse::inArchive).toList();
        return new Detection(
                candidates.stream().map(Candidate::inArchive).toList(),
                packed,
                dropped,
                problems,
                parsedJavaFiles,
                decoded);
    }
}

package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.decode.View;
import io.github.stripekeys.decode.literal.PrefixAssembly;
import io.github.stripekeys.java.constant.FoldedText;
import io.github.stripekeys.java.constant.JavaFolding;
import io.github.stripekeys.java.syntax.JavaCode;
import io.github.stripekeys.java.syntax.SyntaxTreeBudget;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Tells comments of a Java file from the rest, and sees what its code makes of constants. A syntax tree is made only of a
 * file that holds a candidate or whose literals could spell a prefix.
 */
final class JavaDetector implements Detector {
    private static final String NO_JAVA = "could not be parsed as Java; scanned as plain text";
    private static final String TOO_LARGE =
            "needs more memory to be parsed as Java than is available, raise -Xmx; scanned as plain text";

    private final Decoders disguises;
    private final CrossFileConstants project;
    private final BiConsumer<Document, JavaCode> trees;
    private final SyntaxTreeBudget budget = new SyntaxTreeBudget();

    /**
     * A detector for Java.
     *
     * @param trees gets each syntax tree, so that nobody parses the file again
     */
    JavaDetector(Decoders disguises, CrossFileConstants project, BiConsumer<Document, JavaCode> trees) {
        this.project = project;
        this.disguises = disguises;
        this.trees = trees;
    }

    @Override
    public boolean handles(Document document) {
        return document.location().name().endsWith(".java");
    }

    @Override
    public Detection detect(Document document) {
        return refine(document, Detection.NONE);
    }

    @Override
    public Detection refine(Document document, Detection seen) {
        String text = document.text().content();
        boolean maySpell = maySpell(text);
        boolean maySend = SdkArgumentDetector.maySend(text);
        if (seen.candidates().isEmpty() && !maySpell && !maySend) {
            return seen;
        } else if (!SyntaxTreeBudget.fits(text)) {
            return unparsed(document, seen, maySpell, TOO_LARGE);
        }
        return budget.reserve(
                text,
                () -> JavaCode.parse(document.location(), text)
                        .map(code -> parsed(document, code, seen, maySpell, maySend))
                        .orElseGet(() -> unparsed(document, seen, maySpell, NO_JAVA)));
    }

    private Detection unparsed(Document document, Detection seen, boolean maySpell, String reason) {
        return maySpell || !seen.candidates().isEmpty()
                ? unfolded(document, seen, reason)
                : seen.plus(problem(document, Problem.Kind.NOT_FOLLOWED, reason));
    }

    private Detection parsed(Document document, JavaCode code, Detection seen, boolean maySpell, boolean maySend) {
        trees.accept(document, code);
        Detection told = withComments(seen, code.comments());
        Detection all = maySpell ? fold(document, code, told) : told;
        return maySend ? all.plus(SdkArgumentDetector.read(document, code)) : all;
    }

    /** Whether literals could spell a head, as they are or behind what disguises them. */
    private boolean maySpell(String code) {
        return Stream.concat(Stream.of(View.of(code)), Decoders.behindEscapes(View.of(code)))
                .anyMatch(view -> disguises.hasEncodedHead(view.text()) || PrefixAssembly.canForm(view.text()));
    }

    private static Detection withComments(Detection seen, List<Region> comments) {
        List<Candidate> candidates = seen.candidates().stream()
                .map(candidate -> isIn(comments, candidate) ? candidate.with(List.of(Evidence.COMMENT)) : candidate)
                .toList();
        return seen.with(candidates).plus(Detection.PARSED);
    }

    private static boolean isIn(List<Region> comments, Candidate candidate) {
        return comments.stream().anyMatch(comment -> comment.contains(candidate.region()));
    }

    private Detection fold(Document document, JavaCode code, Detection seen) {
        List<FoldedText> folded = new ArrayList<>();
        JavaFolding folding = new JavaFolding(List.of(code));
        boolean isAll = folding.fold(code, folded);
        if (isAll && folding.openEnds().areAny()) {
            project.add(document, code);
        }
        Detection found = isAll ? seen : unfolded(document, seen, "too complex to evaluate; scanned as plain text");
        return found.plus(new FoldedTextDetector(disguises).read(document, folded));
    }

    /** What can be said without knowing what the code makes of its literals, which could spell a prefix. */
    private Detection unfolded(Document document, Detection seen, String reason) {
        Detection joined = new EncodedTextDetector(disguises.joiningLiterals()).detect(document);
        return seen.plus(joined).plus(problem(document, Problem.Kind.NOT_PARSED, reason));
    }

    private static Detection problem(Document document, Problem.Kind kind, String reason) {
        Problem problem = new Problem(document.location().displayPath(), kind, reason);
        return new Detection(List.of(), List.of(), List.of(problem), 0, 0);
    }
}

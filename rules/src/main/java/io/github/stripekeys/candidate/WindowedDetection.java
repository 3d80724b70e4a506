package io.github.stripekeys.candidate;

import io.github.stripekeys.source.Position;
import io.github.stripekeys.source.Window;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;

/** What was seen through a window, as it stands in the whole text: what belongs to another window is left out. */
public record WindowedDetection(Detection detection, Window window) {
    /** The detection with the places of the whole text. */
    public Detection inWholeText() {
        return detection.with(
                detection.candidates().stream()
                        .filter(candidate -> owns(candidate.region()))
                        .map(this::moved)
                        .toList(),
                detection.usages().stream()
                        .filter(use -> owns(use.region()))
                        .map(this::moved)
                        .toList());
    }

    private boolean owns(Region region) {
        return region.startLine() == 0
                || window.owns(
                        new Position(region.startLine(), region.startColumn()),
                        new Position(region.endLine(), region.endColumn()));
    }

    private Candidate moved(Candidate candidate) {
        return new Candidate(
                candidate.credential(),
                moved(candidate.region()),
                candidate.evidence(),
                candidate.spot(),
                candidate.namesStripe(),
                moved(candidate.parts()),
                candidate.pragmas(),
                moved(candidate.excerpt()));
    }

    private CredentialUse moved(CredentialUse use) {
        return new CredentialUse(
                use.use(),
                use.credential(),
                use.name(),
                use.description(),
                moved(use.region()),
                use.spot(),
                use.evidence(),
                moved(use.trace()),
                new FindingContext(use.around().pragmas(), moved(use.around().excerpt())));
    }

    private Region moved(Region region) {
        if (region.startLine() == 0) {
            return region;
        }
        Position start = window.before().plus(new Position(region.startLine(), region.startColumn()));
        Position end = window.before().plus(new Position(region.endLine(), region.endColumn()));
        return new Region(start.line(), start.column(), end.line(), end.column());
    }

    private List<Step> moved(List<Step> steps) {
        return steps.stream().map(this::moved).toList();
    }

    private Step moved(Step step) {
        Position place = window.before().plus(new Position(step.line(), step.column()));
        return new Step(step.path(), place.line(), place.column(), step.message(), step.code());
    }

    private Excerpt moved(Excerpt excerpt) {
        int first = excerpt.firstLine() + window.before().line() - 1;
        return excerpt.isEmpty() ? excerpt : new Excerpt(first, excerpt.lines());
    }
}

package io.github.stripekeys.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.stripekeys.source.Position;
import io.github.stripekeys.source.Window;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.SuppressionComment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A window that starts at line 100, column 7 of the whole text, and owns what is in its lines 2 to 5. */
final class WindowedDetectionTest {
    private static final Window WINDOW =
            new Window(new Position(100, 7), new Position(2, 1), new Position(6, 1), new Position(6, 1));
    private static final List<Step> PARTS = List.of(SomeCandidate.step(1, 3), SomeCandidate.step(4, 3));
    private static final List<Step> MOVED = List.of(SomeCandidate.step(100, 9), SomeCandidate.step(103, 3));
    private static final Excerpt EXCERPT = new Excerpt(2, List.of("one", "two"));
    private static final Excerpt MOVED_EXCERPT = new Excerpt(101, List.of("one", "two"));
    private static final List<SuppressionComment> COMMENTS =
            List.of(new SuppressionComment(3, SuppressionComment.OWN, "text"));

    private static Detection seen(Region... regions) {
        return new WindowedDetection(detection(regions), WINDOW).inWholeText();
    }

    private static Detection detection(Region... regions) {
        List<Candidate> candidates = List.of(regions).stream()
                .map(region -> SomeCandidate.at(region, Evidence.LITERAL))
                .toList();
        List<CredentialUse> uses =
                List.of(regions).stream().map(SomeCandidate::useAt).toList();
        return Detection.PARSED.with(candidates, uses);
    }

    @Test
    void hasThePlacesOfTheWholeText() {
        assertEquals(
                detection(new Region(101, 4, 101, 30), new Region(103, 1, 104, 2)),
                seen(new Region(2, 4, 2, 30), new Region(4, 1, 5, 2)));
    }

    @Test
    void isWithoutWhatAnotherWindowOwns() {
        assertEquals(detection(), seen(new Region(1, 2, 2, 1), new Region(6, 1, 6, 2)));
        assertEquals(
                detection(new Region(100, 8, 101, 2), new Region(104, 9, 105, 5)),
                seen(new Region(1, 2, 2, 2), new Region(5, 9, 6, 5)));
    }

    @Test
    void keepsWhatHasNoLine() {
        Region nowhere = new Region(0, 0, 0, 0);
        assertEquals(detection(nowhere), seen(nowhere));
    }

    @Test
    void movesStepsAndExcerpts() {
        Candidate candidate = new Candidate(
                SomeCandidate.credential(1),
                SomeCandidate.REGION,
                List.of(Evidence.FOLDED),
                SomeCandidate.of().spot(),
                false,
                PARTS,
                COMMENTS,
                EXCERPT);
        CredentialUse use =
                SomeCandidate.useAt(SomeCandidate.REGION).withTrace(PARTS).with(new FindingContext(COMMENTS, EXCERPT));
        Detection moved =
                new WindowedDetection(Detection.NONE.with(List.of(candidate), List.of(use)), WINDOW).inWholeText();
        Region region = new Region(102, 5, 102, 40);
        assertEquals(
                List.of(new Candidate(
                        SomeCandidate.credential(1),
                        region,
                        List.of(Evidence.FOLDED),
                        SomeCandidate.of().spot(),
                        false,
                        MOVED,
                        COMMENTS,
                        MOVED_EXCERPT)),
                moved.candidates());
        assertEquals(
                List.of(SomeCandidate.useAt(region).withTrace(MOVED).with(new FindingContext(COMMENTS, MOVED_EXCERPT))),
                moved.usages());
    }

    @Test
    void hasNoExcerptWhereThereWasNone() {
        assertEquals(
                Excerpt.NONE, seen(SomeCandidate.REGION).candidates().get(0).excerpt());
    }
}

package io.github.stripekeys.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Tokens;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.SuppressionComment;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class CandidateTest {
    private static final Candidate LITERAL = SomeCandidate.of(Evidence.LITERAL);

    private static List<Step> steps(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line -> SomeCandidate.step(line, 1))
                .toList();
    }

    @Test
    void knowsItsTextAndItsBody() {
        assertEquals(Tokens.fill("@sk_live@"), LITERAL.text());
        assertEquals(Tokens.fill("@sk_live.body@"), LITERAL.body());
    }

    @Test
    void isFoldedIfCodePutsItTogether() {
        assertFalse(LITERAL.isFolded());
        assertTrue(SomeCandidate.of(Evidence.BASE64, Evidence.FOLDED).isFolded());
    }

    @Test
    void showsTwoToTwentySteps() {
        assertEquals(List.of(), LITERAL.trace());
        assertEquals(List.of(), LITERAL.from(steps(1)).trace(), "one part is where the finding is");
        assertEquals(steps(2), LITERAL.from(steps(2)).trace());
        assertEquals(steps(20), LITERAL.from(steps(21)).trace());
    }

    @Test
    void mergesWhatIsSeenInTwoWays() {
        SuppressionComment first = new SuppressionComment(2, SuppressionComment.OWN, "one");
        SuppressionComment second = new SuppressionComment(3, SuppressionComment.OWN, "two");
        Candidate merged = with(LITERAL, first).merge(with(SomeCandidate.of(Evidence.FOLDED), first, second));
        assertEquals(with(SomeCandidate.of(Evidence.LITERAL, Evidence.FOLDED), first, second), merged);
        assertEquals(merged, merged.merge(merged));
    }

    private static Candidate with(Candidate candidate, SuppressionComment... comments) {
        return new Candidate(
                candidate.credential(),
                candidate.region(),
                candidate.evidence(),
                candidate.spot(),
                candidate.namesStripe(),
                candidate.parts(),
                List.of(comments),
                candidate.excerpt());
    }

    @Test
    void keepsWhatAnExcerptShows() {
        Excerpt excerpt = new Excerpt(3, List.of("key = …"));
        assertEquals(excerpt, LITERAL.with(excerpt).excerpt());
        assertEquals(LITERAL, LITERAL.with(excerpt).with(Excerpt.NONE));
    }

    @Test
    void isUsedWhereItStands() {
        CredentialUse use = LITERAL.asUse(Use.SETTING, "given to stripe.key");
        assertEquals(
                new CredentialUse(
                        Use.SETTING,
                        LITERAL.credential(),
                        "",
                        "given to stripe.key",
                        LITERAL.region(),
                        LITERAL.spot(),
                        List.of(),
                        List.of()),
                use);
        assertTrue(use.isOf(LITERAL));
    }

    @Test
    void isNotUsedElsewhereNorAsAnother() {
        CredentialUse use = SomeCandidate.useAt(SomeCandidate.REGION);
        assertFalse(use.isOf(SomeCandidate.at(new Region(9, 1, 9, 40))));
        Candidate other = new Candidate(
                SomeCandidate.credential(2),
                LITERAL.region(),
                LITERAL.evidence(),
                LITERAL.spot(),
                true,
                List.of(),
                List.of(),
                Excerpt.NONE);
        assertFalse(use.isOf(other));
        assertEquals(Tokens.fill("@sk_live.body@"), use.body().orElseThrow());
    }
}

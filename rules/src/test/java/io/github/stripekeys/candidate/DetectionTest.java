package io.github.stripekeys.candidate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.stripekeys.credential.Placeholder;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.text.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DetectionTest {
    private static final Candidate CANDIDATE = SomeCandidate.of(Evidence.LITERAL);
    private static final CredentialUse USE = SomeCandidate.useAt(SomeCandidate.REGION, Evidence.SDK_ARGUMENT);
    private static final Rejection DROPPED = new Rejection(Location.file("a"), 1, Placeholder.NO_BODY);
    private static final Problem PROBLEM = new Problem("a", Problem.Kind.NOT_PARSED, "not Java", 7);
    private static final Detection ONE =
            new Detection(List.of(CANDIDATE), List.of(USE), List.of(DROPPED), List.of(PROBLEM), 1, 2);

    @Test
    void addsUpWithAnother() {
        assertEquals(
                new Detection(
                        List.of(CANDIDATE, CANDIDATE),
                        List.of(USE, USE),
                        List.of(DROPPED, DROPPED),
                        List.of(PROBLEM, PROBLEM),
                        2,
                        5),
                ONE.plus(new Detection(List.of(CANDIDATE), List.of(USE), List.of(DROPPED), List.of(PROBLEM), 1, 3)));
        assertEquals(ONE, ONE.plus(Detection.NONE));
        assertEquals(
                new Detection(List.of(CANDIDATE), List.of(USE, USE), List.of(DROPPED), List.of(PROBLEM), 1, 2),
                ONE.plus(List.of(USE)));
        assertEquals(
                new Detection(List.of(), List.of(USE), List.of(DROPPED), List.of(PROBLEM), 1, 2), ONE.with(List.of()));
        assertEquals(
                new Detection(List.of(), List.of(DROPPED), List.of(PROBLEM), 1, 2), ONE.with(List.of(), List.of()));
    }

    /** The hash is the one that {@code printf abc | sha256sum} prints. */
    @Test
    void tellsProblemsTheirContent() {
        Blob blob = new Blob(Location.file("a"), "abc and what a buffer has left".getBytes(StandardCharsets.UTF_8), 3);
        Problem known = new Problem(
                "a",
                Problem.Kind.NOT_PARSED,
                "not Java",
                7,
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                Problem.Acceptance.OPEN);
        assertEquals(
                new Detection(List.of(CANDIDATE), List.of(USE), List.of(DROPPED), List.of(known), 1, 2),
                ONE.ofContent(blob));
        assertSame(Detection.PARSED, Detection.PARSED.ofContent(blob));
    }

    @Test
    void saysThatItWasSeenInAnArchive() {
        assertEquals(
                new Detection(
                        List.of(SomeCandidate.of(Evidence.LITERAL, Evidence.ARCHIVE)),
                        List.of(SomeCandidate.useAt(SomeCandidate.REGION, Evidence.SDK_ARGUMENT, Evidence.ARCHIVE)),
                        List.of(DROPPED),
                        List.of(PROBLEM),
                        1,
                        2),
                ONE.inArchive());
    }
}

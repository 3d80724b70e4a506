package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.decode.View;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds credentials that are encoded, or divided, in text of any language. */
final class EncodedTextDetector implements Detector {
    /** Below this many characters, decoding is cheaper than checking whether it is needed. */
    private static final int LARGE = 1 << 16;

    private final Decoders disguises;
    private final BiPredicate<Location, String> mayHold;

    /** Finds what these decoders reveal, however large the text. */
    EncodedTextDetector(Decoders disguises) {
        this(disguises, (place, text) -> true);
    }

    /**
     * Finds what these decoders reveal.
     *
     * @param mayHold whether there could be a credential, or a part of one, in a text of this place
     */
    EncodedTextDetector(Decoders disguises, BiPredicate<Location, String> mayHold) {
        this.disguises = disguises;
        this.mayHold = mayHold;
    }

    /** Skips a large text whose only signs of a credential are whole keys that were already found. */
    @Override
    public Detection refine(Document document, Detection seen) {
        return hasNoOtherSign(document, seen.candidates()) ? seen : seen.plus(detect(document));
    }

    /** Whether no sign is left once the whole keys are blanked. */
    private boolean hasNoOtherSign(Document document, List<Candidate> seen) {
        String text = document.text().content();
        List<Candidate> whole =
                seen.stream().filter(EncodedTextDetector::isWhole).toList();
        if (text.length() < LARGE || whole.isEmpty()) {
            return false;
        }
        char[] rest = text.toCharArray();
        whole.forEach(key -> Arrays.fill(rest, document.place(key.region()), document.end(key.region()), '-'));
        return !mayHold.test(document.location(), new String(rest));
    }

    /** Whether it stands in one piece, and is no part of a longer key. */
    private static boolean isWhole(Candidate candidate) {
        return candidate.credential().structure().isCertain() && !candidate.isFolded();
    }

    @Override
    public Detection detect(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        List<Rejection> dropped = new ArrayList<>();
        disguises
                .decodeAll(
                        View.of(document.text().content()), document.location().name())
                .forEach(view -> read(document, view, candidates, dropped));
        return new Detection(candidates, dropped, List.of(), 0, candidates.size() + dropped.size());
    }

    /** Adds what is in a view and does not stand like that in the file. */
    private static void read(Document document, View view, List<Candidate> candidates, List<Rejection> dropped) {
        for (Match reading : CredentialReader.read(text(document, view))) {
            Set<Evidence> evidence = evidence(view, reading);
            Region region = document.region(view.start(reading.start()), view.end(reading.end()));
            if (!evidence.isEmpty() && reading instanceof Match.Found found) {
                candidates.add(Candidate.of(found, document, view.start(found.start()), region, evidence));
            } else if (!evidence.isEmpty() && reading instanceof Match.Rejected placeholder) {
                dropped.add(new Rejection(document.location(), region.startLine(), placeholder.reason()));
            }
        }
    }

    /** What it was hidden by; what stands in the file as it is counts too if only what touches it was changed, so that it is no part of a word. */
    private static Set<Evidence> evidence(View view, Match match) {
        Set<Evidence> evidence = view.evidence(match.start(), match.end());
        boolean isFreed = evidence.isEmpty()
                && match.start() > 0
                && !view.evidence(match.start() - 1, match.start() + 1).isEmpty();
        return isFreed ? Set.of(Evidence.LITERAL) : evidence;
    }

    /** What the file says of Stripe counts for its views, too. */
    private static ScannedText text(Document document, View view) {
        boolean isAboutStripe = document.text().namesStripeNear(view.start(0));
        return new ScannedText(view.text(), document.text().isExact(), isAboutStripe);
    }
}

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
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds credentials that are encoded, or divided, in text of any language. */
final class EncodedTextDetector implements Detector {
    private final Decoders disguises;

    EncodedTextDetector(Decoders disguises) {
        this.disguises = disguises;
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

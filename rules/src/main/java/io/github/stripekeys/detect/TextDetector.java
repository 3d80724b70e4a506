package io.github.stripekeys.detect;

import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Reading;
import java.util.ArrayList;
import java.util.List;

/** Finds credentials that are written out in one piece, in text of any language. */
final class TextDetector implements Detector {
    @Override
    public Detection detect(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Reading reading : CredentialReader.read(document.text())) {
            Region region = document.region(reading.start(), reading.end());
            if (reading instanceof Reading.Found found) {
                candidates.add(candidate(document, found, region));
            } else if (reading instanceof Reading.Dropped placeholder) {
                dropped.add(new Dropped(document.location(), region.startLine(), placeholder.reason()));
            }
        }
        return new Detection(candidates, dropped, List.of(), 0);
    }

    private static Candidate candidate(Document document, Reading.Found found, Region region) {
        return new Candidate(
                found.credential(),
                region,
                List.of(Evidence.LITERAL),
                document.lineBefore(found.start()),
                document.text().namesStripeNear(found.start()),
                List.of());
    }
}

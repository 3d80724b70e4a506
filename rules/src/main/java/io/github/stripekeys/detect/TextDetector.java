package io.github.stripekeys.detect;

import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds credentials that are written out in one piece, in text of any language. */
final class TextDetector implements Detector {
    @Override
    public Detection detect(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Reading reading : CredentialReader.read(document.text())) {
            Region region = document.region(reading.start(), reading.end());
            if (reading instanceof Reading.Found found) {
                candidates.add(document.candidate(found, found.start(), region, Set.of(document.evidence())));
            } else if (reading instanceof Reading.Dropped placeholder) {
                dropped.add(new Dropped(document.location(), region.startLine(), placeholder.reason()));
            }
        }
        return new Detection(candidates, dropped, List.of(), 0, 0);
    }
}

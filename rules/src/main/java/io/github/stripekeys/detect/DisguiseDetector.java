package io.github.stripekeys.detect;

import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Reading;
import io.github.stripekeys.credential.Text;
import io.github.stripekeys.detect.disguise.Disguises;
import io.github.stripekeys.detect.disguise.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds credentials that are encoded, or divided, in text of any language. */
final class DisguiseDetector implements Detector {
    private final Disguises disguises;

    DisguiseDetector(Disguises disguises) {
        this.disguises = disguises;
    }

    @Override
    public Detection detect(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        disguises
                .behind(View.of(document.text().content()), document.location().name())
                .forEach(view -> read(document, view, candidates, dropped));
        return new Detection(candidates, dropped, List.of(), 0, candidates.size() + dropped.size());
    }

    /** Adds what is in a view and does not stand like that in the file. */
    private static void read(Document document, View view, List<Candidate> candidates, List<Dropped> dropped) {
        for (Reading reading : CredentialReader.read(text(document, view))) {
            Set<Evidence> evidence = view.evidence(reading.start(), reading.end());
            Region region = document.region(view.start(reading.start()), view.end(reading.end()));
            if (!evidence.isEmpty() && reading instanceof Reading.Found found) {
                candidates.add(Candidate.of(found, document, view.start(found.start()), region, evidence));
            } else if (!evidence.isEmpty() && reading instanceof Reading.Dropped placeholder) {
                dropped.add(new Dropped(document.location(), region.startLine(), placeholder.reason()));
            }
        }
    }

    /** What the file says of Stripe counts for its views, too. */
    private static Text text(Document document, View view) {
        boolean isAboutStripe = document.text().namesStripeNear(view.start(0));
        return new Text(view.text(), document.text().isExact(), isAboutStripe);
    }
}

package io.github.stripekeys.detect;

import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.credential.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds credentials that are written out in one piece, in text of any language. */
final class TextDetector implements Detector {
    @Override
    public Detection detect(Document document) {
        List<Reading> readings = CredentialReader.read(document.text());
        Production production = readings.stream().anyMatch(TextDetector::isOfTestMode)
                ? Production.of(document.text().content())
                : new Production(List.of());
        List<Candidate> candidates = new ArrayList<>();
        List<Usage> usages = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Reading reading : readings) {
            Region region = document.region(reading.start(), reading.end());
            if (reading instanceof Reading.Found found) {
                Candidate candidate = Candidate.of(found, document, found.start(), region, Set.of(document.evidence()));
                candidates.add(candidate);
                usages.addAll(usages(document, production, found, candidate));
            } else if (reading instanceof Reading.Dropped placeholder) {
                dropped.add(new Dropped(document.location(), region.startLine(), placeholder.reason()));
            }
        }
        return new Detection(candidates, usages, dropped, List.of(), 0, 0);
    }

    private static List<Usage> usages(
            Document document, Production production, Reading.Found found, Candidate candidate) {
        List<Usage> usages = new ArrayList<>();
        if (isName(document.text().content(), found)) {
            usages.add(candidate.used(Use.PROPERTY_NAME, "written in place of the name of a property"));
        }
        if (isOfTestMode(found) && production.holds(found.start())) {
            usages.add(candidate.used(Use.PRODUCTION, "in a profile for production"));
        }
        return usages;
    }

    /** Whether it is a server's key that production has no use for. */
    private static boolean isOfTestMode(Reading reading) {
        return reading instanceof Reading.Found found
                && found.credential().mode() == Mode.TEST
                && (found.credential().kind() == Kind.SECRET
                        || found.credential().kind() == Kind.RESTRICTED);
    }

    /** Whether it is what a reference to a property names, as in <code>${…}</code> or <code>${…:otherwise}</code>. */
    private static boolean isName(String text, Reading reading) {
        boolean isEnded = text.startsWith("}", reading.end()) || text.startsWith(":", reading.end());
        return isEnded && text.startsWith("${", reading.start() - 2);
    }
}

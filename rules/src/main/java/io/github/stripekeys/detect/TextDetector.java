package io.github.stripekeys.detect;

import io.github.stripekeys.credential.Credential;
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
        List<Candidate> candidates = new ArrayList<>();
        List<Usage> usages = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        for (Reading reading : CredentialReader.read(document.text())) {
            Region region = document.region(reading.start(), reading.end());
            if (reading instanceof Reading.Found found) {
                Candidate candidate = document.candidate(found, found.start(), region, Set.of(document.evidence()));
                candidates.add(candidate);
                if (isName(document.text().content(), found)) {
                    usages.add(candidate.used(Use.PROPERTY_NAME, "written in place of the name of a property"));
                }
                if (isForProduction(document, found)) {
                    usages.add(candidate.used(Use.PRODUCTION, "in a profile for production"));
                }
            } else if (reading instanceof Reading.Dropped placeholder) {
                dropped.add(new Dropped(document.location(), region.startLine(), placeholder.reason()));
            }
        }
        return new Detection(candidates, usages, dropped, List.of(), 0, 0);
    }

    private static boolean isForProduction(Document document, Reading.Found found) {
        Credential credential = found.credential();
        boolean isServers = credential.kind() == Kind.SECRET || credential.kind() == Kind.RESTRICTED;
        return isServers
                && credential.mode() == Mode.TEST
                && Profile.isProduction(document.text().content(), found.start());
    }

    /** Whether it is what a reference to a property names, as in <code>${…}</code> or <code>${…:otherwise}</code>. */
    private static boolean isName(String text, Reading reading) {
        boolean isEnded = text.startsWith("}", reading.end()) || text.startsWith(":", reading.end());
        return isEnded && text.startsWith("${", reading.start() - 2);
    }
}

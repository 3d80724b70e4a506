package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Detector;
import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.candidate.Use;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds credentials that are written out in one piece, in text of any language. */
public final class TextDetector implements Detector {
    @Override
    public Detection detect(Document document) {
        List<Match> readings = CredentialReader.read(document.text());
        ProductionSections production = readings.stream().anyMatch(TextDetector::isOfTestMode)
                ? ProductionSections.of(
                        document.location().name(), document.text().content())
                : ProductionSections.NONE;
        List<Candidate> candidates = new ArrayList<>();
        List<CredentialUse> usages = new ArrayList<>();
        List<Rejection> dropped = new ArrayList<>();
        for (Match reading : readings) {
            Region region = document.region(reading.start(), reading.end());
            if (reading instanceof Match.Found found) {
                Candidate candidate = Candidate.of(found, document, found.start(), region, Set.of(document.evidence()));
                candidates.add(candidate);
                usages.addAll(usages(document, production, found, candidate));
            } else if (reading instanceof Match.Rejected placeholder) {
                dropped.add(new Rejection(document.location(), region.startLine(), placeholder.reason()));
            }
        }
        return new Detection(candidates, usages, dropped, List.of(), 0, 0);
    }

    private static List<CredentialUse> usages(
            Document document, ProductionSections production, Match.Found found, Candidate candidate) {
        List<CredentialUse> usages = new ArrayList<>();
        if (isName(document.text().content(), found)) {
            usages.add(candidate.asUse(Use.PROPERTY_NAME, "written in place of the name of a property"));
        }
        if (isOfTestMode(found) && production.holds(found.start())) {
            usages.add(candidate.asUse(Use.PRODUCTION, "used in production configuration"));
        }
        return usages;
    }

    /** Whether it is a server's key that production has no use for. */
    private static boolean isOfTestMode(Match reading) {
        return reading instanceof Match.Found found
                && found.credential().mode() == Mode.TEST
                && found.credential().kind().isServerKey();
    }

    /** Whether it is what a reference to a property names, as in <code>${…}</code> or <code>${…:otherwise}</code>. */
    private static boolean isName(String text, Match reading) {
        boolean isEnded = text.startsWith("}", reading.end()) || text.startsWith(":", reading.end());
        return isEnded && text.startsWith("${", reading.start() - 2);
    }
}

package io.github.stripekeys.detect;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.Rejection;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.decode.Decoders;
import io.github.stripekeys.decode.View;
import io.github.stripekeys.java.constant.FoldedText;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads credentials in what code makes of its constants; that may be disguised in turn. */
record FoldedTextDetector(Decoders disguises) {
    private static final int SHORTEST = 20;

    /** What is in these texts of a document and does not stand like that in one of their parts. */
    Detection read(Document document, List<FoldedText> folded) {
        List<Candidate> candidates = new ArrayList<>();
        List<Rejection> dropped = new ArrayList<>();
        for (FoldedText each : folded) {
            int length = each.text().length();
            if (length >= SHORTEST && each.isMade(0, length)) {
                View whole = View.of(each.text());
                Stream.concat(Stream.of(whole), disguises.decodeAll(whole, ""))
                        .forEach(view -> read(document, each, view, candidates, dropped));
            }
        }
        return new Detection(candidates, dropped, List.of(), 0, 0);
    }

    private static void read(
            Document document, FoldedText folded, View view, List<Candidate> candidates, List<Rejection> dropped) {
        ScannedText text =
                new ScannedText(view.text(), true, document.text().namesStripeNear(document.place(folded.region())));
        for (Match reading : CredentialReader.read(text)) {
            int start = view.start(reading.start());
            int end = view.end(reading.end());
            Set<Evidence> evidence = view.evidence(reading.start(), reading.end());
            evidence.add(Evidence.FOLDED);
            if (folded.isMade(start, end) && reading instanceof Match.Found found) {
                candidates.add(Candidate.of(found, document, document.place(folded.region()), folded.region(), evidence)
                        .from(folded.parts(start, end)));
            } else if (folded.isMade(start, end) && reading instanceof Match.Rejected placeholder) {
                dropped.add(new Rejection(document.location(), folded.region().startLine(), placeholder.reason()));
            }
        }
    }
}

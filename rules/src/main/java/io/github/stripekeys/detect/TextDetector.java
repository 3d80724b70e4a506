package io.github.stripekeys.detect;

import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Format;
import io.github.stripekeys.credential.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds credentials that are written out in one piece, in text of any language. */
final class TextDetector implements Detector {
    private static final char SEPARATOR = '_';

    @Override
    public Detection detect(Document document) {
        List<Candidate> candidates = new ArrayList<>();
        List<Dropped> dropped = new ArrayList<>();
        String text = document.text().content();
        int from = 0;
        for (int at = text.indexOf(SEPARATOR); at >= 0; at = text.indexOf(SEPARATOR, from)) {
            Optional<Placed> placed = placedAt(document, at, from);
            from = placed.map(Placed::end).orElse(at + 1);
            placed.ifPresent(found -> found.sort(document, candidates, dropped));
        }
        return new Detection(candidates, dropped, List.of(), 0);
    }

    /** What is read where a head has its first separator at this place and starts no earlier than {@code from}. */
    private static Optional<Placed> placedAt(Document document, int separator, int from) {
        for (Format format : Format.all()) {
            int start = separator - format.head().indexOf(SEPARATOR);
            if (start >= from && format.startsAt(document.text().content(), start)) {
                Optional<Reading> reading = CredentialReader.read(document.text(), start);
                if (reading.isPresent()) {
                    return Optional.of(new Placed(start, reading.get()));
                }
            }
        }
        return Optional.empty();
    }

    private record Placed(int start, Reading reading) {
        private int end() {
            return reading.end();
        }

        private void sort(Document document, List<Candidate> candidates, List<Dropped> dropped) {
            Region region = document.region(start, end());
            if (reading instanceof Reading.Found found) {
                candidates.add(new Candidate(
                        found.credential(),
                        region,
                        Evidence.LITERAL,
                        document.lineBefore(start),
                        document.text().namesStripeNear(start)));
            } else if (reading instanceof Reading.Dropped placeholder) {
                dropped.add(new Dropped(document.path(), region.startLine(), placeholder.reason()));
            }
        }
    }
}

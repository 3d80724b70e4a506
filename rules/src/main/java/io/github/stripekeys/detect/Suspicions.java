package io.github.stripekeys.detect;

import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Placeholder;
import io.github.stripekeys.credential.Reading;
import io.github.stripekeys.credential.Text;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an excerpt hides besides the candidates of its document, to be on the safe side: what reads like a credential, also
 * one that was dropped, what looks random, and scattered parts of a key that code puts together.
 *
 * @param pieces of the keys that are put together in this document
 */
record Suspicions(Document document, Grams pieces) {
    /** How far to look beyond a stretch for the start of something that reaches into it. */
    private static final int REACH = 600;

    /** Parts of a key in pieces that are hidden wherever they stand. */
    private static final int PIECE = 3;

    private static final Pattern HEAD =
            Pattern.compile("(?<=(?:[a-z]k|rkcs|pst|cs)_(?:live|test)_|sk_org_|whsec_|absec_)[A-Za-z0-9]{10,}");
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9+/=_-]{20,}");
    private static final Pattern MIXED =
            Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9].*[0-9]).*[A-Za-z0-9]{16}.*|[0-9]{20,}");
    private static final Pattern QUOTED = Pattern.compile("(?<=([\"'`]))[A-Za-z0-9+/=_-]+(?=\\1)");

    static Suspicions of(Document document, Detection detection) {
        List<String> folded = detection.candidates().stream()
                .filter(Candidate::isFolded)
                .map(Candidate::text)
                .toList();
        return new Suspicions(document, Grams.of(folded, PIECE));
    }

    /** What to hide of a stretch of the document. */
    Stream<Mask> between(int from, int to) {
        String all = document.text().content();
        int start = Math.max(0, from - REACH);
        String text = all.substring(start, Math.min(all.length(), to + REACH));
        Stream<Mask> shaped =
                Stream.of(read(text), matches(HEAD, text), random(text)).flatMap(masks -> masks);
        return Stream.concat(shaped, pieces(text))
                .map(mask -> mask.shifted(start))
                .filter(mask -> mask.overlaps(from, to));
    }

    private static Stream<Mask> read(String text) {
        return CredentialReader.read(new Text(text, false, true)).stream()
                .filter(reading ->
                        !(reading instanceof Reading.Dropped dropped && dropped.reason() == Placeholder.NO_BODY))
                .map(Suspicions::mask);
    }

    private static Mask mask(Reading reading) {
        return reading instanceof Reading.Found found
                ? new Mask(found.start(), found.end(), found.credential().redacted())
                : Mask.bar(reading.start(), reading.end());
    }

    private static Stream<Mask> random(String text) {
        return RANDOM.matcher(text)
                .results()
                .filter(run -> MIXED.matcher(run.group()).matches())
                .map(run -> Mask.bar(run.start(), run.end()));
    }

    private Stream<Mask> pieces(String text) {
        return pieces.isEmpty() ? Stream.empty() : Stream.concat(pieces.masks(text), matches(QUOTED, text));
    }

    private static Stream<Mask> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> Mask.bar(match.start(), match.end()));
    }
}

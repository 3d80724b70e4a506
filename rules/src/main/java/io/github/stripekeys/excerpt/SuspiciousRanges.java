package io.github.stripekeys.excerpt;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.credential.CredentialReader;
import io.github.stripekeys.credential.Match;
import io.github.stripekeys.credential.Placeholder;
import io.github.stripekeys.credential.Prefix;
import io.github.stripekeys.credential.ScannedText;
import io.github.stripekeys.decode.literal.CodeNames;
import io.github.stripekeys.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an excerpt hides besides the candidates of its document, to be on the safe side: what reads like a credential, also
 * one that was dropped, what looks random, and scattered parts of a key that code puts together.
 *
 * @param pieces of the keys that are put together in this document
 * @param unknown finds what may be a part of a key that is divided in a way that nobody joins
 */
record SuspiciousRanges(Document document, NGramIndex pieces, UnknownRuns unknown) {
    /** How far to look beyond a stretch for the start of something that reaches into it. */
    private static final int REACH = 600;

    /** Parts of a key in pieces that are hidden wherever they stand. */
    private static final int PIECE = 3;

    /** A prefix, and what follows it as group 1: a lookbehind would be tried at every character. */
    private static final Pattern PREFIXED = Pattern.compile("(?:[a-z]k_(?:live|test)_|"
            + String.join("|", Prefix.distinctive()) + "|(?<![A-Za-z0-9_])(?:" + bare() + "))([A-Za-z0-9]{10,}+)");

    /** An equals sign ends it, for a value may follow, unless it is the padding of Base64. */
    private static final Pattern RANDOM = Pattern.compile("[A-Za-z0-9+/_-]{20,}+(?:={1,2}(?![A-Za-z0-9+/_=$-]))?");

    private static final Pattern MIXED =
            Pattern.compile("(?=.*[A-Za-z])(?=.*[0-9].*[0-9]).*[A-Za-z0-9]{16}.*|[0-9]{20,}");
    private static final Pattern QUOTED = Pattern.compile("(?<=([\"'`]))[A-Za-z0-9+/_-]+={0,2}(?=\\1)");
    private static final Pattern ASSIGNED = Pattern.compile("(?<==)|[\"'\\]]{0,2}\\s{0,8}[=:]");
    private static final Pattern NAMED = Pattern.compile("(?:<|</|(?:name|key|id)=[\"'])$", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+|[0-9]+");

    /** Characters of a name's average word, where random text changes its mind sooner. */
    private static final int WORD_LENGTH = 3;

    /** Characters before a name that say that it is one. */
    private static final int NAMING = 6;

    private static String bare() {
        return Prefix.all().stream().filter(Prefix::isBare).map(Prefix::text).collect(Collectors.joining("|"));
    }

    static SuspiciousRanges of(Document document, Detection detection) {
        List<String> folded = detection.candidates().stream()
                .filter(Candidate::isFolded)
                .map(Candidate::body)
                .toList();
        CodeNames names =
                CodeNames.of(document.location().name(), document.text().content());
        return new SuspiciousRanges(document, NGramIndex.of(folded, PIECE), new UnknownRuns(names));
    }

    /** What to hide of a stretch of the document, and of what is near it. */
    Stream<RedactedRange> between(int from, int to) {
        String all = document.text().content();
        int start = Math.max(0, from - REACH);
        String text = all.substring(start, Math.min(all.length(), to + REACH));
        List<RedactedRange> read = read(text).toList();
        Stream<RedactedRange> shaped = Stream.of(
                        read.stream(), prefixed(text), random(text, read), unknown.masks(text, start, read))
                .flatMap(masks -> masks);
        return Stream.concat(shaped, pieces(text)).map(mask -> mask.shifted(start));
    }

    private static Stream<RedactedRange> read(String text) {
        return CredentialReader.read(new ScannedText(text, false, true)).stream()
                .filter(reading ->
                        !(reading instanceof Match.Rejected dropped && dropped.reason() == Placeholder.NO_BODY))
                .map(SuspiciousRanges::mask);
    }

    private static RedactedRange mask(Match reading) {
        return reading instanceof Match.Found found
                ? new RedactedRange(
                        found.start(), found.end(), found.credential().redacted())
                : RedactedRange.bar(reading.start(), reading.end());
    }

    /** What looks random between what was read. */
    private static Stream<RedactedRange> random(String text, List<RedactedRange> read) {
        List<RedactedRange> found = new ArrayList<>();
        Matcher runs = RANDOM.matcher(text).useTransparentBounds(true);
        int at = 0;
        for (RedactedRange known : read.stream().sorted(RedactedRange.ORDER).toList()) {
            addRandom(text, runs.region(at, Math.max(at, known.start())), found);
            at = Math.max(at, known.end());
        }
        addRandom(text, runs.region(at, text.length()), found);
        return found.stream();
    }

    private static void addRandom(String text, Matcher runs, List<RedactedRange> found) {
        while (runs.find()) {
            if (MIXED.matcher(runs.group()).matches() && !isName(text, runs.start(), runs.end())) {
                found.add(RedactedRange.bar(runs.start(), runs.end()));
            }
        }
    }

    /** Whether it stands where names do, and its words are long. */
    private static boolean isName(String text, int start, int end) {
        long words = WORD.matcher(text).region(start, end).results().count();
        return words * WORD_LENGTH <= end - start
                && (ASSIGNED.matcher(text)
                                .useTransparentBounds(true)
                                .region(end, text.length())
                                .lookingAt()
                        || NAMED.matcher(text)
                                .region(Math.max(0, start - NAMING), start)
                                .find());
    }

    private Stream<RedactedRange> pieces(String text) {
        return pieces.isEmpty() ? Stream.empty() : Stream.concat(pieces.masks(text), matches(QUOTED, text));
    }

    private static Stream<RedactedRange> prefixed(String text) {
        return PREFIXED.matcher(text).results().map(match -> RedactedRange.bar(match.start(1), match.end(1)));
    }

    private static Stream<RedactedRange> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> RedactedRange.bar(match.start(), match.end()));
    }
}

package io.github.stripekeys.excerpt;

import io.github.stripekeys.candidate.Candidate;
import io.github.stripekeys.candidate.CredentialUse;
import io.github.stripekeys.candidate.Detection;
import io.github.stripekeys.candidate.FindingContext;
import io.github.stripekeys.credential.Credential;
import io.github.stripekeys.text.Document;
import io.github.stripekeys.text.Excerpt;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import io.github.stripekeys.text.SuppressionComments;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the excerpts of one document, with all in it hidden that is, or may be, a part of a credential. */
public final class Excerpts {
    /** Lines before and after a place. */
    private static final int AROUND = 3;

    /** Nobody reads more excerpts of one file. */
    private static final int MOST = 500;

    /** More lines of one place tell nobody more. */
    private static final int MOST_LINES = 6;

    /** Characters of a long line that are shown, and how many of them before the place. */
    private static final int WIDTH = 120;

    private static final int BEFORE = 50;

    /** Characters of all lines together, if none is long. */
    private static final int USUAL = 2000;

    /** Characters whose masks are made at once, for places are near each other. */
    private static final int BLOCK = 2 * USUAL;

    /** Blocks whose masks are kept. */
    private static final int MOST_BLOCKS = 16;

    private final Document document;
    private final String text;
    private final RedactedRanges known;
    private final SuspiciousRanges suspicions;
    private final Map<Integer, RedactedRanges> blocks = new LinkedHashMap<>();

    private Excerpts(Document document, Detection detection) {
        this.document = document;
        this.text = document.text().content();
        this.known = new RedactedRanges(detection.candidates().stream().flatMap(this::masks));
        this.suspicions = SuspiciousRanges.of(document, detection);
    }

    private Excerpts(Document document, Stream<RedactedRange> hidden) {
        this.document = document;
        this.text = document.text().content();
        this.known = new RedactedRanges(hidden);
        this.suspicions = SuspiciousRanges.of(document, Detection.NONE);
    }

    /** Excerpts of a document in which nothing was found, but where the literals at these steps may be parts of a secret. */
    public static Excerpts hidingLiterals(Document document, Stream<Step> steps) {
        String text = document.text().content();
        return new Excerpts(
                document,
                steps.filter(step -> isIn(document, step))
                        .flatMap(step -> LiteralRanges.at(text, document.place(step)).stream()));
    }

    /** Excerpts of a document in which this text, wherever it stands, is a secret. */
    public static Excerpts hiding(Document document, String secret) {
        return new Excerpts(
                document,
                secret.isEmpty()
                        ? Stream.empty()
                        : Pattern.compile(secret, Pattern.LITERAL)
                                .matcher(document.text().content())
                                .results()
                                .map(match -> RedactedRange.bar(match.start(), match.end())));
    }

    /** What was found in a document, each candidate with its excerpt, and each usage of what is no candidate with what is around it. */
    public static Detection addTo(Document document, Detection detection) {
        if (detection.candidates().isEmpty() && detection.usages().isEmpty()) {
            return detection;
        }
        Excerpts excerpts = new Excerpts(document, detection);
        List<Candidate> shown = new ArrayList<>(detection.candidates());
        shown.subList(0, Math.min(MOST, shown.size()))
                .replaceAll(candidate ->
                        candidate.from(excerpts.shown(candidate.parts())).with(excerpts.around(candidate.region())));
        Set<Credential> told = shown.stream().map(Candidate::credential).collect(Collectors.toSet());
        List<CredentialUse> usages = new ArrayList<>(detection.usages());
        usages.subList(0, Math.min(MOST, usages.size()))
                .replaceAll(usage -> told.contains(usage.credential())
                        ? usage.withTrace(excerpts.shown(usage.trace()))
                        : excerpts.addTo(usage));
        return detection.with(shown, usages);
    }

    /** The same with what stands beside it, and with the lines of its steps in this document. */
    public CredentialUse addTo(CredentialUse usage) {
        return usage.with(new FindingContext(
                        new SuppressionComments(document).near(usage.region()), around(usage.region())))
                .withTrace(shown(usage.trace()));
    }

    /** The steps, those in this document with their lines. */
    public List<Step> shown(List<Step> steps) {
        return steps.stream()
                .map(step ->
                        isIn(document, step) && step.line() > 0 && step.code().isEmpty()
                                ? step.with(around(step))
                                : step)
                .toList();
    }

    private String around(Step step) {
        Excerpt line = around(new Region(step.line(), step.column(), step.line(), step.column()), 0);
        return line.lines().stream().findFirst().orElse("").strip();
    }

    private static boolean isIn(Document document, Step step) {
        return step.path().equals(document.location().displayPath());
    }

    private Stream<RedactedRange> masks(Candidate candidate) {
        int start = document.place(candidate.region());
        int end = document.end(candidate.region());
        if (candidate.isFolded()) {
            List<RedactedRange> masks = new ArrayList<>(LiteralRanges.in(text, start, end));
            candidate.parts().stream()
                    .filter(part -> part.path().equals(document.location().displayPath()))
                    .forEach(part -> masks.addAll(LiteralRanges.at(text, document.place(part))));
            return masks.stream();
        }
        boolean isVerbatim = text.startsWith(candidate.text(), start)
                && start + candidate.text().length() == end;
        return Stream.of(
                isVerbatim
                        ? new RedactedRange(start, end, candidate.credential().redacted())
                        : RedactedRange.bar(start, end));
    }

    private Excerpt around(Region region) {
        return around(region, AROUND);
    }

    private Excerpt around(Region region, int beside) {
        int first = Math.max(1, region.startLine() - beside);
        int end = Math.min(region.endLine(), region.startLine() + MOST_LINES) + beside;
        int last = Math.min(document.lineCount(), end);
        int from = document.startOfLine(first);
        int to = document.endOfLine(last);
        Optional<RedactedRanges> all = to - from <= USUAL ? Optional.of(masks(from, to)) : Optional.empty();
        List<String> lines = IntStream.rangeClosed(first, last)
                .mapToObj(line -> line(line, line == region.startLine() ? region.startColumn() - 1 : 0, all))
                .toList();
        boolean isText = region.startLine() > 0 && lines.stream().allMatch(line -> line.indexOf('\0') < 0);
        return isText ? new Excerpt(first, lines) : Excerpt.NONE;
    }

    /** What hides something of these at most {@code USUAL} characters. */
    private RedactedRanges masks(int from, int to) {
        int start = from - from % BLOCK;
        @Nullable RedactedRanges kept = blocks.get(start);
        if (kept == null || to > start + BLOCK + USUAL) {
            kept = made(start, Math.max(to, start + BLOCK + USUAL));
            blocks.put(start, kept);
            blocks.keySet().removeIf(any -> blocks.size() > MOST_BLOCKS);
        }
        return kept;
    }

    private RedactedRanges made(int from, int to) {
        return new RedactedRanges(Stream.concat(known.between(from, to).stream(), suspicions.between(from, to)));
    }

    /** A line, or what of a long one is near a column. */
    private String line(int line, int column, Optional<RedactedRanges> masks) {
        int start = document.startOfLine(line);
        int end = document.endOfLine(line);
        if (masks.isPresent()) {
            String whole = shown(start, end, masks.get());
            if (whole.length() <= WIDTH) {
                return whole;
            }
        }
        int from = end - start <= WIDTH ? start : Math.max(start, Math.min(start + column - BEFORE, end - WIDTH));
        int to = Math.min(end, from + WIDTH);
        String part = shown(from, to, masks.orElseGet(() -> masks(from, to)));
        return (from > start ? "…" : "") + part + (to < end ? "…" : "");
    }

    private String shown(int from, int to, RedactedRanges masks) {
        return masks.over(text, from, to).replace("\t", "    ").stripTrailing();
    }
}

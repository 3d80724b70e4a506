package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What went wrong in one archive. The same with many entries, such as that they are encrypted, is one problem. */
record ArchiveProblems(Location archive, Map<Trouble, List<Location>> places) {
    /** Whose messages are for people who read a report. */
    private static final List<String> PLAIN = List.of("io.github.stripekeys.", "sun.nio.", "java.io.");

    ArchiveProblems(Location archive) {
        this(archive, new LinkedHashMap<>());
    }

    private record Trouble(Problem.Kind kind, String message) {}

    void add(Location place, Problem.Kind kind, String message) {
        places.computeIfAbsent(new Trouble(kind, message), any -> new ArrayList<>())
                .add(place);
    }

    void add(Location place, IOException failure) {
        Problem.Kind kind =
                failure instanceof ArchiveLimitException ? Problem.Kind.ARCHIVE_LIMIT : Problem.Kind.ARCHIVE_DAMAGED;
        add(place, kind, reason(failure));
    }

    /** In words of ours, or of the file system's: those of decoders are for who wrote them. */
    private static String reason(IOException failure) {
        String from = Stream.of(failure.getStackTrace())
                .findFirst()
                .map(StackTraceElement::getClassName)
                .orElse("");
        String theirs = failure instanceof EOFException ? "truncated" : "corrupt data";
        return PLAIN.stream().anyMatch(from::startsWith)
                ? Objects.requireNonNullElse(failure.getMessage(), theirs)
                : theirs;
    }

    List<Problem> problems(PackedFile file) {
        return places.entrySet().stream()
                .map(place -> problem(place.getKey(), place.getValue(), file))
                .toList();
    }

    private static Problem problem(Trouble trouble, List<Location> places, PackedFile file) {
        String others = places.size() == 1
                ? ""
                : String.format(Locale.ROOT, "; the same with %,d more in this archive", places.size() - 1);
        return new Problem(places.get(0).displayPath(), trouble.kind, trouble.message + others, file.sha256());
    }
}

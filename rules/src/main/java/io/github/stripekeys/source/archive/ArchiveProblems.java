package io.github.stripekeys.source.archive;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What went wrong in one archive. The same with many entries, such as that they are encrypted, is one problem. */
record ArchiveProblems(Location archive, Map<Trouble, List<Location>> places) {
    ArchiveProblems(Location archive) {
        this(archive, new LinkedHashMap<>());
    }

    private record Trouble(Problem.Kind kind, String message) {}

    void add(Location place, Problem.Kind kind, String message) {
        places.computeIfAbsent(new Trouble(kind, message), any -> new ArrayList<>())
                .add(place);
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

package io.github.stripekeys.rule;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The credentials among the findings of a scan, by the line they start on, in order. */
final class CredentialsByLine {
    private final Map<Line, List<Finding>> byLine;
    private final Map<Location, NavigableMap<Region, Finding>> serverKeys = new HashMap<>();

    private record Line(String path, int number) {}

    /** Indexes the credentials among these findings. */
    CredentialsByLine(Collection<Finding> all) {
        List<Finding> credentials =
                all.stream().filter(each -> each.length() > 0).sorted().toList();
        byLine = credentials.stream()
                .collect(Collectors.groupingBy(
                        each -> new Line(each.path(), each.region().startLine())));
        credentials.stream()
                .filter(each -> each.kind().isServerKey())
                .forEach(key -> serverKeys
                        .computeIfAbsent(key.location(), any -> new TreeMap<>())
                        .put(key.region(), key));
    }

    /** Those that start on this line, at or after this column; both count from 1. */
    Stream<Finding> startingAt(String path, int line, int column) {
        return byLine.getOrDefault(new Line(path, line), List.of()).stream()
                .filter(each -> column <= each.region().startColumn());
    }

    /** The last server key on or before a line of the file; if there is none, the first after it. */
    Optional<Finding> lastServerKey(Location file, int line) {
        @Nullable NavigableMap<Region, Finding> keys = serverKeys.get(file);
        if (keys == null) {
            return Optional.empty();
        }
        Map.@Nullable Entry<Region, Finding> last = keys.lowerEntry(new Region(line + 1, 0, line + 1, 0));
        return Optional.of(last == null ? keys.firstEntry().getValue() : last.getValue());
    }
}

package io.github.stripekeys.testing;

import io.github.stripekeys.source.ProjectFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Files in memory, by their paths.
 *
 * @param tracked those that git tracks
 */
public record MemoryLookup(Map<String, byte[]> files, Set<String> tracked) implements ProjectFiles {
    /** Files none of which git tracks. */
    public MemoryLookup(Map<String, byte[]> files) {
        this(files, Set.of());
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path)).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    @Override
    public List<String> listUnder(String folder) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(folder))
                .sorted()
                .toList();
    }

    @Override
    public boolean isTracked(String path) {
        return tracked.contains(path);
    }
}

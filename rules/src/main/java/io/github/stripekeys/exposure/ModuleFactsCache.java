package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What code and settings of a module say about files that would be seen by servers only. Looked at once for each module that has
 * such a file with something to report. Safe for use by many threads at once.
 */
final class ModuleFactsCache {
    private final Layout layout;
    private final Map<String, ModuleFacts> known = new ConcurrentHashMap<>();

    ModuleFactsCache(Layout layout) {
        this.layout = layout;
    }

    /** That clients get this place nevertheless. */
    Optional<Exposure> of(Place place, Optional<Mounted> mounted) {
        List<ModuleLayout> around = layout.around(place.path());
        if (around.isEmpty()) {
            return Optional.empty();
        }
        ModuleFacts facts =
                known.computeIfAbsent(around.get(0).folder(), folder -> ModuleFacts.of(around, folder, layout.files()));
        return facts.exposure(place, mounted.filter(ServedPaths::isOnClassPath));
    }
}

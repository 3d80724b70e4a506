package io.github.stripekeys.exposure;

import io.github.stripekeys.settings.Setting;
import io.github.stripekeys.settings.Settings;
import io.github.stripekeys.source.ProjectFiles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An endpoint of Spring Boot's Actuator that shows the values of settings to whoever asks.
 *
 * @param source what exposes it, such as {@code application.yml:4}
 */
record Actuator(String endpoint, String source) {
    private static final Pattern SETTINGS =
            Pattern.compile("(?:.*/)?(?:application|bootstrap)(-[\\w-]+)?[.](?:properties|ya?ml)");

    /** Whether Spring Boot reads its settings from a file of this name. */
    static boolean isSettings(String path) {
        return SETTINGS.matcher(path).matches();
    }

    /** The endpoint that these settings open. */
    static Optional<Actuator> in(List<String> paths, ProjectFiles files) {
        List<Sourced> entries = paths.stream()
                .flatMap(path -> files.text(path).filter(Actuator::mayOpen).stream()
                        .flatMap(text -> Settings.of(path, text).all().map(entry -> new Sourced(entry, path))))
                .toList();
        return Stream.of("env", "configprops")
                .flatMap(endpoint -> opened(endpoint, entries))
                .findFirst();
    }

    /** Most settings say nothing of it, and need no parser; an escape may hide a letter. */
    private static boolean mayOpen(String text) {
        return text.toLowerCase(Locale.ROOT).contains("management") || text.contains("\\");
    }

    private record Sourced(Setting entry, String path) {
        private boolean names(String key, Set<String> values) {
            return entry.canonicalKey().equals(key) && entry.values().anyMatch(values::contains);
        }
    }

    private static Stream<Actuator> opened(String endpoint, List<Sourced> entries) {
        boolean isShown = has(entries, "management.endpoint." + endpoint + ".showvalues", "always", "ALWAYS");
        boolean isExcluded = has(entries, "management.endpoints.web.exposure.exclude", "*", endpoint);
        return entries.stream()
                .filter(entry -> entry.names("management.endpoints.web.exposure.include", Set.of("*", endpoint)))
                .filter(entry -> isShown && !isExcluded)
                .map(entry -> new Actuator(endpoint, entry.path + ":" + entry.entry.line()));
    }

    private static boolean has(List<Sourced> entries, String key, String... values) {
        return entries.stream().anyMatch(entry -> entry.names(key, Set.of(values)));
    }

    /** Whether it shows what stands at this place. */
    boolean shows(Place place) {
        return isSettings(place.path());
    }

    String because() {
        return "exposed at /actuator/" + endpoint + " with show-values=always (" + source + ")";
    }
}

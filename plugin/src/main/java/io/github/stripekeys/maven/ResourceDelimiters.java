package io.github.stripekeys.maven;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a plugin takes for references to properties when it filters. */
record ResourceDelimiters(PluginModel plugin) {
    static final String USUAL = "$@";

    /** The first characters of those we know. */
    String markers() {
        List<String> added = plugin.configurations()
                .flatMap(configuration -> PluginModel.children(configuration, "delimiters"))
                .flatMap(list -> PluginModel.value(list, "delimiter"))
                .map(text -> text.substring(0, Math.min(1, text.length())))
                .toList();
        boolean isUsual = plugin.values("useDefaultDelimiters").noneMatch("false"::equals);
        return Stream.concat(isUsual ? Stream.of("$", "@") : Stream.empty(), added.stream())
                .distinct()
                .collect(Collectors.joining());
    }
}

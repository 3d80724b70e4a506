package io.github.stripekeys.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a file of settings that may hold for some of its users only: a document of YAML, or properties between comments that divide
 * them as {@code #---} does.
 *
 * @param settings in the order of the file
 * @param line its first; starts at 1
 */
public record SettingsPart(List<Setting> settings, int line) {
    /** Those of this canonical key. */
    public Stream<Setting> of(String key) {
        return settings.stream().filter(setting -> setting.canonicalKey().equals(key));
    }
}

package io.github.stripekeys.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of settings says.
 *
 * @param parts in the order of the file
 */
public record Settings(List<SettingsPart> parts) {
    /** Those of properties or YAML, as the name of the file says; those before an error, if there is one. */
    public static Settings of(String path, String text) {
        return new Settings(path.endsWith(".properties") ? PropertiesReader.parts(text) : YamlReader.parts(text));
    }

    /** Those of all parts. */
    public Stream<Setting> all() {
        return parts.stream().flatMap(part -> part.settings().stream());
    }

    /** Those of this canonical key, in all parts. */
    public Stream<Setting> of(String key) {
        return parts.stream().flatMap(part -> part.of(key));
    }
}

package io.github.stripekeys.exposure.settings;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a file of settings says, in all of its parts and profiles.
 *
 * @param all in the order of the file
 */
public record Settings(List<Setting> all) {
    /** Those of properties or YAML, as the name of the file says; those before an error, if there is one. */
    public static Settings of(String path, String text) {
        return new Settings(path.endsWith(".properties") ? PropertiesReader.read(text) : YamlReader.read(text));
    }

    /** Those of this canonical key. */
    public Stream<Setting> of(String key) {
        return all.stream().filter(setting -> setting.canonicalKey().equals(key));
    }
}

package io.github.stripekeys.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A key and a value of a file of settings.
 *
 * @param key as it is written, with those that it is below
 * @param line where the key or, in a list, the value is; starts at 1
 * @param column starts at 1
 */
public record Setting(String key, String value, int line, int column) {
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]|[-_]");

    /** The key as Spring Boot compares them: in small letters, without dashes and indexes. */
    public String canonicalKey() {
        return INDEX.matcher(key).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** The parts of a value that is a list in one line. */
    public Stream<String> values() {
        return Arrays.stream(value.split(",")).map(String::strip);
    }
}

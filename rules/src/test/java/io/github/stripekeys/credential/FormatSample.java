package io.github.stripekeys.credential;

import io.github.stripekeys.testing.Keys;
import java.util.List;
import java.util.stream.Stream;

/**
 * A credential of a format and one of its prefixes, made from the table of formats alone.
 *
 * @param name for messages, where the credential itself must not stand
 */
public record FormatSample(String name, Format format, String prefix, String text) {
    /** One for each prefix of each format. */
    public static Stream<FormatSample> all() {
        return Format.all().stream()
                .flatMap(format -> format.prefixes().stream()
                        .map(prefix -> new FormatSample(
                                format + " " + prefix, format, prefix, prefix + body(format, prefix.length()))));
    }

    private static String body(Format format, int number) {
        return switch (format.body()) {
            case ALPHANUMERIC, BASE64 -> Keys.base62(format.name(), number, 32);
            case TAILED -> Keys.base62(format.name(), number, 66) + "_00" + Keys.base62(format.name(), number, 8);
            case OBJECT_SECRET ->
                Keys.base62(format.name(), number, 24) + "_secret_" + Keys.base62(format.name(), number + 1, 25);
            case UUID -> Keys.uuid(format.name(), number);
        };
    }

    /** What is cut where it hurts: within the prefix, right behind it, within the body. */
    public List<String> parts() {
        int second = Math.max(2, prefix.length() - 1);
        return List.of(
                text.substring(0, 1),
                text.substring(1, second),
                text.substring(second, prefix.length() + 5),
                text.substring(prefix.length() + 5));
    }

    @Override
    public String toString() {
        return name;
    }
}

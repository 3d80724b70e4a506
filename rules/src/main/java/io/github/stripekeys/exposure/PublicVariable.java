package io.github.stripekeys.exposure;

import io.github.stripekeys.prefilter.PublicName;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Variables that a bundler copies into what browsers load, because of how their name starts. */
final class PublicVariable {
    private static final Pattern ASSIGNED =
            Pattern.compile("(?<![A-Za-z0-9_])((?:" + String.join("|", PublicName.PREFIXES) + ")\\w+)[\"']?\\s*[:=]");

    /** Languages of servers, whose constants no bundler reads. */
    private static final Set<String> OTHERS = Set.of(
            "java",
            "kt",
            "kts",
            "groovy",
            "gradle",
            "scala",
            "clj",
            "properties",
            "conf",
            "ini",
            "xml",
            "py",
            "go",
            "rb",
            "php",
            "cs",
            "vb",
            "fs",
            "rs",
            "swift",
            "dart",
            "m",
            "h",
            "c",
            "cpp",
            "lua",
            "ex",
            "exs",
            "sql",
            "pem",
            "tex");

    private PublicVariable() {}

    /** That browsers get a place, if it is the value of such a variable. */
    static Optional<Exposure> exposure(Place place) {
        if (OTHERS.contains(place.extension())) {
            return Optional.empty();
        }
        Matcher matcher = ASSIGNED.matcher(place.spot().linePrefix());
        return matcher.find()
                ? Optional.of(new Exposure(
                        Surface.CLIENT, "bundled for browsers: the name of " + matcher.group(1) + " makes it public"))
                : Optional.empty();
    }
}

package io.github.stripekeys.project;

import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.SmallBlobReader;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.archive.ExpandingReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries in a jar, by the files in which Maven says what they are. A jar into which several were merged says of none of its files
 * which it came from.
 *
 * @param names of the libraries, by the way to the archive that each is
 */
record NestedLibraries(Map<String, String> names) {
    private static final String INSIDE = "!/";
    private static final Pattern DESCRIPTION =
            Pattern.compile("(.*!/|)META-INF/maven/([\\w.-]{1,200})/([\\w.-]{1,200})/pom\\.properties");
    private static final Pattern VERSION = Pattern.compile("(?m)^version=([\\w.+-]{1,100})\\s*$");
    private static final int LONGEST = 8 << 10;

    /** Those in what is read from this source. */
    static NestedLibraries in(Source jar) {
        Descriptions found = new Descriptions(new ConcurrentHashMap<>());
        jar.read(new ExpandingReader(found, true));
        Map<String, String> alone = new HashMap<>();
        found.versions().forEach((archive, libraries) -> {
            if (libraries.size() == 1) {
                libraries.forEach((library, version) -> alone.put(archive, library + ":" + version));
            }
        });
        return new NestedLibraries(Map.copyOf(alone));
    }

    /** The library that the source is itself, if it says so. */
    Optional<String> outermost() {
        return Optional.ofNullable(names.get(""));
    }

    /** The way through the libraries around an entry to it, such as {@code com.acme:pay:1.4}; empty if there are none. */
    String way(String entry) {
        return Stream.iterate(entry.indexOf(INSIDE), at -> at >= 0, at -> entry.indexOf(INSIDE, at + 1))
                .flatMap(at -> Stream.ofNullable(names.get(entry.substring(0, at + INSIDE.length()))))
                .collect(Collectors.joining(" → "));
    }

    /** Looks for descriptions of libraries. */
    private record Descriptions(Map<String, Map<String, String>> versions) implements SmallBlobReader {
        @Override
        public void read(Blob blob) {
            Location location = blob.location();
            Matcher name = DESCRIPTION.matcher(location.entry() == null ? "" : location.entry());
            if (blob.length() <= LONGEST && name.matches()) {
                String text = new String(blob.bytes(), 0, blob.length(), StandardCharsets.ISO_8859_1);
                Matcher version = VERSION.matcher(text);
                if (version.find()) {
                    versions.computeIfAbsent(name.group(1), any -> new ConcurrentHashMap<>())
                            .put(name.group(2) + ":" + name.group(3), version.group(1));
                }
            }
        }
    }
}

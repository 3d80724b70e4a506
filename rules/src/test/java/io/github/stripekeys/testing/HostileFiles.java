package io.github.stripekeys.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes hostile shapes to files, for {@code plugin/src/bench/hostile-shapes.sh}. */
public final class HostileFiles {
    /** Names that choose other detectors, readers and languages. */
    public static final List<String> NAMES = Stream.concat(
                    HostileShape.FILES.stream(),
                    Stream.of(
                            "vite.config.js",
                            "a.vue",
                            ".env",
                            "templates/a.html",
                            "a.kt",
                            "a.php",
                            "run",
                            ".github/workflows/a.yml"))
            .toList();

    private HostileFiles() {}

    /**
     * Writes one file of each name.
     *
     * @param arguments a folder, the name of a shape, and a number of bytes; with none, prints the names of all shapes
     */
    @SuppressWarnings("SystemOut")
    public static void main(String... arguments) throws IOException {
        if (arguments.length == 0) {
            HostileShape.ALL.forEach(shape -> System.out.println(shape.name()));
            return;
        }
        HostileShape shape = HostileShape.ALL.stream()
                .filter(each -> each.name().equals(arguments[1]))
                .findFirst()
                .orElseThrow();
        byte[] text = shape.fill(Integer.parseInt(arguments[2]), "stripe: " + Keys.key("sk_live"));
        for (String name : NAMES) {
            Path file = Path.of(arguments[0], name);
            Files.createDirectories(file.getParent());
            Files.write(file, text);
        }
    }
}

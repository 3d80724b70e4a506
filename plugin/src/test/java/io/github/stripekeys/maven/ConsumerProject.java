package io.github.stripekeys.maven;

import io.github.stripekeys.testing.Sentinel;
import io.github.stripekeys.testing.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of {@code test-projects}.
 *
 * @param template the folder, in whose files tokens stand for keys
 */
record ConsumerProject(Path template) {
    private static final String EXPECTED = "expected.txt";

    static List<ConsumerProject> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(RealMaven.property("testProjects")))) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(ConsumerProject::new)
                    .toList();
        }
    }

    static ConsumerProject named(String name) {
        return new ConsumerProject(Path.of(RealMaven.property("testProjects"), name));
    }

    String name() {
        return template.getFileName().toString();
    }

    Expectation expectation() throws IOException {
        return Expectation.read(template.resolve(EXPECTED));
    }

    /** Makes a project with real keys in a folder of the same name. */
    Path copyInto(Path parent) throws IOException {
        Path copy = parent.resolve(name());
        for (Path file : files()) {
            EncodedText text = EncodedText.of(template.relativize(file).toString(), Files.readString(file));
            Path target = copy.resolve(text.path());
            Files.createDirectories(target.getParent());
            Files.write(target, text.bytes());
        }
        return copy;
    }

    /** Knows the keys that the copy is filled with. */
    Sentinel sentinel() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files()) {
            text.append(Files.readString(file));
        }
        return new Sentinel(Tokens.bodies(text.toString()));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(template)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(EXPECTED))
                    .toList();
        }
    }
}

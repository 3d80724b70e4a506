package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.stripekeys.testing.Keys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Watches that no output holds a part of a key.
 *
 * @param bodies what follows the prefixes
 */
record Sentinel(List<String> bodies) {
    private static final int PIECE = 12;

    /** Checks what a build printed and every report that the plugin wrote. */
    void check(Build build) throws IOException {
        check("the console", build.output());
        try (Stream<Path> files = Files.walk(build.folder().resolve("target/stripe-keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                check(file.toString(), Files.readString(file));
            }
        }
    }

    void check(String place, String text) {
        bodies.stream()
                .flatMap(Sentinel::pieces)
                .forEach(piece -> assertFalse(text.contains(piece), () -> piece + " of a key in " + place));
    }

    /** All stretches of a body, except those of the account that it names, which reports may show. */
    private static Stream<String> pieces(String body) {
        return IntStream.rangeClosed(0, body.length() - PIECE)
                .mapToObj(start -> body.substring(start, start + PIECE))
                .filter(piece -> IntStream.rangeClosed(1, 9)
                        .noneMatch(i -> Keys.account(i).contains(piece)));
    }
}

package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.stripekeys.testing.Sentinel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A build that has ended.
 *
 * @param folder where it was started
 */
record Build(Path folder, int exitCode, String output) {
    /** Checks that the build passed. */
    Build passed() {
        assertEquals(0, exitCode, output);
        return this;
    }

    /** Checks that the build failed. */
    Build failed() {
        assertEquals(1, exitCode, output);
        return this;
    }

    /** Checks that a user could read this. */
    Build said(String text) {
        assertTrue(output.contains(text), () -> "'" + text + "' in\n" + output);
        return this;
    }

    /** Checks that neither what it printed nor any report of ours holds a part of a key. */
    void keeps(Sentinel sentinel) throws IOException {
        sentinel.check("the console", output);
        try (Stream<Path> files = Files.walk(folder.resolve("target/stripe-keys"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sentinel.check(file.toString(), Files.readString(file));
            }
        }
    }

    /** The report where it is by default. */
    WrittenReport report() {
        return WrittenReport.in(folder.resolve("target/stripe-keys"));
    }
}

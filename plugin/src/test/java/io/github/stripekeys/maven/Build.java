package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

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

    /** The report where it is by default. */
    WrittenReport report() {
        return WrittenReport.in(folder.resolve("target/stripe-keys"));
    }
}

package io.github.stripekeys.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HelpIT {
    @Test
    void helpNamesTheScan(@TempDir Path folder) throws IOException, InterruptedException {
        String goal = "io.github.stripekeys:stripe-keys-maven-plugin:" + property("pluginVersion") + ":help";
        Process maven = new ProcessBuilder(
                        Path.of(property("mavenHome"), "bin", "mvn").toString(),
                        "--batch-mode",
                        "--offline",
                        "-Daether.offline.protocols=file",
                        "--global-settings",
                        property("settings"),
                        "-Dmaven.repo.local=" + property("localRepository"),
                        goal)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, maven.waitFor(), output);
        assertTrue(output.contains("stripe-keys:scan"), output);
    }

    private static String property(String name) {
        return System.getProperty("it." + name);
    }
}

package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The Maven that runs this build, started anew with the plugin that was just built.
 *
 * @param folder where it is started
 */
record RealMaven(Path folder) {
    private static final long MINUTES = 3;
    private static final String PLUGIN = "io.github.stripekeys:stripe-keys-maven-plugin:";

    /** The plugin's goal of this name, as whoever has no plugin group in their settings calls it. */
    static String goal(String name) {
        return PLUGIN + property("pluginVersion") + ":" + name;
    }

    /** Runs a build to its end. */
    Build run(String... arguments) throws IOException, InterruptedException {
        return run(Map.of(), arguments);
    }

    /** The same with these variables in its environment, and none that a CI service has set for this build. */
    Build run(Map<String, String> variables, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder(command(arguments));
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment()
                .put("MAVEN_OPTS", "-Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8");
        maven.environment().keySet().removeAll(Set.of("MAVEN_ARGS", "GITHUB_ACTIONS", "TF_BUILD"));
        maven.environment().putAll(variables);
        Path console = Files.createTempFile("maven", ".log");
        try {
            maven.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(console.toFile());
            int exitCode = end(maven.start());
            return new Build(folder, exitCode, new String(Files.readAllBytes(console), StandardCharsets.UTF_8));
        } finally {
            Files.delete(console);
        }
    }

    private static int end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(property("mavenHome"), "bin", "mvn").toString(),
                "--batch-mode",
                "--offline",
                "-Daether.offline.protocols=file",
                "--global-settings",
                property("settings"),
                "-Dmaven.repo.local=" + property("localRepository")));
        command.addAll(List.of(arguments));
        return command;
    }

    static String property(String name) {
        return System.getProperty("it." + name);
    }
}

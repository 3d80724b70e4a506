package io.github.stripekeys.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A process that has ended. */
record Run(int exitCode, String output) {
    private static final long MINUTES = 3;

    /** Runs the jar that users get. */
    static Run jar(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(java());
        command.addAll(List.of("-jar", property("jar")));
        command.addAll(List.of(arguments));
        return process(folder, Map.of(), command);
    }

    /** The Java that runs this build. */
    static List<String> java() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8");
    }

    /** Runs a goal of the plugin as it was just built. */
    static Run goal(Path folder, String goal, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(property("mavenHome"), "bin", "mvn").toString(),
                "--batch-mode",
                "--offline",
                "--no-transfer-progress",
                "-Daether.offline.protocols=file",
                "--global-settings",
                property("settings"),
                "-Dmaven.repo.local=" + property("localRepository"),
                "io.github.stripekeys:stripe-keys-maven-plugin:" + property("pluginVersion") + ":" + goal));
        command.addAll(List.of(arguments));
        Map<String, String> variables = Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "MAVEN_OPTS",
                "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8");
        return process(folder, variables, command);
    }

    /** Runs a program to its end, without what a CI service has set for this build. */
    static Run process(Path folder, Map<String, String> variables, List<String> command)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(Set.of("MAVEN_ARGS", "GITHUB_ACTIONS", "TF_BUILD"));
        builder.environment().putAll(variables);
        Path console = Files.createTempFile("run", ".log");
        try {
            builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(console.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
            int exitCode = process.waitFor();
            return new Run(exitCode, new String(Files.readAllBytes(console), StandardCharsets.UTF_8));
        } finally {
            Files.delete(console);
        }
    }

    static String property(String name) {
        return System.getProperty("it." + name);
    }
}

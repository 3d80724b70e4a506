package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What {@code expected.txt} says: lines such as {@code outcome: findings}, then the findings.
 *
 * @param headers the lines that say how to build and how that ends
 * @param findings as {@code path:line rule-id severity surface}
 */
record Expectation(List<String> headers, List<String> findings) {
    static Expectation read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> headers =
                lines.stream().takeWhile(line -> line.contains(": ")).toList();
        List<String> findings = lines.stream().skip(headers.size()).sorted().toList();
        return new Expectation(headers, findings);
    }

    String outcome() {
        return header("outcome", "");
    }

    /** The folder that Maven is started in. */
    String folder() {
        return header("folder", ".");
    }

    /** The phase or goal and everything else that Maven is started with; {@code scan} unless told. */
    String[] arguments() {
        String goal = header("goal", "scan");
        String arguments = header("arguments", "");
        return Stream.concat(
                        Stream.of("-X", goal.equals("scan") ? RealMaven.goal("scan") : goal),
                        Arrays.stream(arguments.split(" ")).filter(argument -> !argument.isEmpty()))
                .toArray(String[]::new);
    }

    private String header(String name, String otherwise) {
        return headers.stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse(otherwise);
    }
}

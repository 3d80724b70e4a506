package io.github.stripekeys.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** The file that tells developers which variables the project reads, without their values. */
record EnvironmentExample(Path file) {
    /** Adds the names that it does not have. */
    void add(Collection<String> variables) throws IOException {
        String before = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.readString(file) : "";
        List<String> missing = variables.stream()
                .filter(name -> before.lines().noneMatch(line -> line.strip().startsWith(name + "=")))
                .map(name -> name + "=\n")
                .toList();
        if (missing.isEmpty() || Files.isSymbolicLink(file)) {
            return;
        }
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        Files.writeString(
                file,
                separator + String.join("", missing),
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}

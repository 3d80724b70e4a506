package io.github.stripekeys.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one execution looks at.
 *
 * @param modules folders
 * @param artifacts files that have been packaged
 */
record Part(List<Path> modules, List<Path> artifacts) {
    private static final String ARTIFACT = "artifact ";

    Part {
        modules = modules.stream().distinct().toList();
        artifacts = artifacts.stream().distinct().toList();
    }

    /** The same with these artifacts. */
    Part with(List<Path> others) {
        return new Part(modules, others);
    }

    boolean isEmpty() {
        return modules.isEmpty() && artifacts.isEmpty();
    }

    /** A name for each, the modules' first. */
    List<String> names() {
        return Stream.concat(
                        modules.stream().map(Path::toString), artifacts.stream().map(Part::name))
                .toList();
    }

    static String name(Path artifact) {
        return ARTIFACT + artifact;
    }

    /** Whether this is the name of a module. */
    static boolean isModule(String name) {
        return !name.startsWith(ARTIFACT);
    }
}

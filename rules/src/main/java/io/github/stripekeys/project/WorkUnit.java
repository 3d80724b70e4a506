package io.github.stripekeys.project;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one execution of a scan looks at.
 *
 * @param modules folders
 * @param artifacts files that have been packaged
 */
public record WorkUnit(List<Path> modules, List<Path> artifacts) {
    private static final String ARTIFACT = "artifact ";

    public WorkUnit {
        modules = modules.stream().distinct().toList();
        artifacts = artifacts.stream().distinct().toList();
    }

    /** The same with these artifacts. */
    public WorkUnit with(List<Path> others) {
        return new WorkUnit(modules, others);
    }

    /** Whether there is nothing to look at. */
    public boolean isEmpty() {
        return modules.isEmpty() && artifacts.isEmpty();
    }

    /** A name for each, the modules' first. */
    public List<String> names() {
        return Stream.concat(
                        modules.stream().map(Path::toString), artifacts.stream().map(WorkUnit::name))
                .toList();
    }

    /** The name of an artifact. */
    public static String name(Path artifact) {
        return ARTIFACT + artifact;
    }

    /** Whether this is the name of a module. */
    public static boolean isModule(String name) {
        return !name.startsWith(ARTIFACT);
    }
}

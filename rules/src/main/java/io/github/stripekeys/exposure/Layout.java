package io.github.stripekeys.exposure;

import io.github.stripekeys.exposure.Mount.Mounted;
import io.github.stripekeys.source.ProjectFiles;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that is known of who gets what, but the files themselves.
 *
 * @param overrides what users say
 * @param modules what the build says, if there is one
 * @param files what lies around the files that are scanned
 */
public record Layout(Overrides overrides, List<ModuleLayout> modules, ProjectFiles files) {
    /** Nothing is known but paths. */
    public static final Layout UNKNOWN = of(ProjectFiles.NOTHING);

    public Layout {
        modules = modules.stream()
                .sorted(Comparator.comparing(module -> -module.folder().length()))
                .toList();
    }

    /** Files without a build. */
    public static Layout of(ProjectFiles files) {
        return new Layout(Overrides.NONE, List.of(), files);
    }

    /** What tells of a file, what the build says first, then the conventions. */
    List<ModuleLayout> around(String path) {
        int source = ("/" + path).lastIndexOf("/src/main/");
        Stream<ModuleLayout> conventional =
                source < 0 ? Stream.empty() : Stream.of(ModuleLayout.conventional(path.substring(0, source)));
        return Stream.concat(module(path).stream(), conventional).toList();
    }

    /** The innermost module that has this file. */
    Optional<ModuleLayout> module(String path) {
        return modules.stream().filter(module -> module.holds(path)).findFirst();
    }

    /** Whether the build replaces references in any file. */
    boolean filters() {
        return modules.stream()
                .flatMap(module -> module.mounts().stream())
                .anyMatch(mount -> !mount.filled().isEmpty());
    }

    /** Where the build puts a file. */
    Optional<Mounted> mounted(String path) {
        return around(path).stream()
                .flatMap(module -> module.mounted(path).stream())
                .findFirst();
    }
}

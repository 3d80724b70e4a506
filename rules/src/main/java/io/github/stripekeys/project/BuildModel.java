package io.github.stripekeys.project;

import io.github.stripekeys.exposure.ModuleLayout;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a build tool tells of the folder that it was started in. All paths are absolute and normal. */
public interface BuildModel {
    /** The folder that the build tool was started in. */
    Path executionRoot();

    /** What this execution is for: modules, and what has been packaged of them so far. */
    WorkUnit requested(ReadOptions options);

    /** All modules of the build, this execution's and others', without anything packaged. */
    WorkUnit whole();

    /** The folders of the modules that this build is going to scan, in this execution or others; those that a user left out are not in it. */
    default List<Path> expected() {
        return whole().modules();
    }

    /** What the project is called; empty if nothing says so. */
    default Optional<String> name() {
        return Optional.empty();
    }

    /** The version of the project; empty if nothing says so. */
    default Optional<String> version() {
        return Optional.empty();
    }

    /** How many modules the build has: 1 or more. */
    int size();

    /** Folders that belong to a module of their own, be it part of this build or not. */
    Set<Path> moduleFolders();

    /** The folders that the build writes to, as far as it says. */
    default Set<Path> outputs() {
        return Set.of();
    }

    /**
     * What the build says of the folders of its modules, if it does.
     *
     * @param base what the paths in it are relative to
     */
    default List<ModuleLayout> layouts(Path base) {
        return List.of();
    }
}

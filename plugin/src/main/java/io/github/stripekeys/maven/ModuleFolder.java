package io.github.stripekeys.maven;

import io.github.stripekeys.source.PathName;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a module.
 *
 * @param base what reported paths are relative to
 */
record ModuleFolder(Path base, Path folder) {
    /** The reported path of a folder that the model names, ending in {@code /}, or empty if it is the base. */
    String reported(String directory) {
        return PathName.prefix(base, absolute(directory));
    }

    /** The reported path of a file that the model names. */
    String reportedFile(String file) {
        String path = reported(file);
        return path.substring(0, path.length() - 1);
    }

    /** Where a folder is, relative to one that the model names too; empty if it is not below that. */
    Optional<String> within(String directory, String outer) {
        Path inner = absolute(directory);
        return inner.startsWith(absolute(outer))
                ? Optional.of(PathName.prefix(absolute(outer), inner))
                : Optional.empty();
    }

    private Path absolute(String directory) {
        return folder.resolve(directory).normalize();
    }
}

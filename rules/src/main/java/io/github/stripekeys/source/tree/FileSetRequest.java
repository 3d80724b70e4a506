package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files of the file system are in scope.
 *
 * @param base the folder that reported paths are relative to
 * @param roots the folders to read; absolute and normal; one may lie in another and is still read once
 * @param foreign folders below a root that are not read, such as other modules; absolute and normal
 * @param outputs folders that the build writes to, which are not read but for what is tracked there; absolute and normal
 * @param artifacts files that the build publishes, which are read wherever they are; absolute and normal
 * @param home the folder that globs are relative to, if they are not relative to the root
 * @param options which of the files below the roots are read, and how
 */
public record FileSetRequest(
        Path base,
        List<Path> roots,
        Set<Path> foreign,
        Set<Path> outputs,
        List<Path> artifacts,
        Path home,
        ReadOptions options) {
    public FileSetRequest {
        roots = List.copyOf(roots);
        outputs = Set.copyOf(outputs);
        artifacts = List.copyOf(artifacts);
        Set<Path> closed = new HashSet<>(foreign);
        closed.addAll(roots);
        foreign = Set.copyOf(closed);
    }

    /** Whether a file that is not walked to, but known by its reported path, is in scope. */
    public boolean has(String path) {
        String prefix = PathName.prefix(base, home);
        if (!path.startsWith(prefix)) {
            return false;
        }
        return options.accepts(path.substring(prefix.length()));
    }

    /** All of one folder, with one thread. */
    public static FileSetRequest of(Path root) {
        return of(root, ReadOptions.ALL);
    }

    /** One folder with these options. */
    public static FileSetRequest of(Path root, ReadOptions options) {
        return new FileSetRequest(root, List.of(root), Set.of(), Set.of(), List.of(), root, options);
    }
}

package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.SkipReason;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Says which entries of a tree are read. */
record FileFilter(FileSetRequest tree) {
    private static final Optional<SkipReason> REPOSITORY = Optional.of(SkipReason.REPOSITORY);
    private static final Optional<SkipReason> EXCLUDED = Optional.of(SkipReason.EXCLUDED);

    /** Why a folder is not entered; empty if it is. */
    Optional<SkipReason> skipsFolder(DirectoryCursor parent, Path entry, String name) {
        if (name.equals(".git")) {
            return REPOSITORY;
        }
        Optional<SkipReason> reason = parent.rules().skipsDirectory(name, isOutput(parent, entry, name));
        boolean isExcluded = reason.isEmpty()
                && (tree.foreign().contains(entry)
                        || (!tree.options().excludes().isEmpty()
                                && parent.fits(tree.options().excludes()::matchAllBelow, name)));
        return isExcluded ? EXCLUDED : reason;
    }

    /**
     * Whether a folder that is not entered is none of what the tree has: read with another tree, as modules are, or our own reports,
     * or nothing but the way to these. Such a folder is not skipped, and so a second run counts as the first did.
     */
    boolean isElsewhere(Path folder) throws IOException {
        if (tree.foreign().contains(folder)) {
            return true;
        }
        if (tree.foreign().stream().noneMatch(path -> path.startsWith(folder))) {
            return false;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) || !isElsewhere(entry)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Whether tools write to a folder, as the build says or its name does. */
    boolean isOutput(DirectoryCursor parent, Path entry, String name) {
        return name.equals("node_modules")
                || (name.equals("target") && !("/" + parent.reported()).contains("/src/"))
                || tree.outputs().contains(entry);
    }

    /** Why a file is not read; empty if it is. */
    Optional<SkipReason> skipsFile(DirectoryCursor parent, String name, BasicFileAttributes attributes) {
        if (name.equals(".git")) {
            return REPOSITORY;
        }
        Optional<SkipReason> reason = parent.rules().skipsFile(name, attributes);
        return reason.isEmpty() && isExcluded(parent, name) ? EXCLUDED : reason;
    }

    private boolean isExcluded(DirectoryCursor parent, String name) {
        return (!tree.options().includes().isEmpty()
                        && !parent.fits(tree.options().includes()::match, name))
                || (!tree.options().excludes().isEmpty()
                        && parent.fits(tree.options().excludes()::match, name));
    }
}

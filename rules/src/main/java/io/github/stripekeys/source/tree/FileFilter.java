package io.github.stripekeys.source.tree;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Says which entries of a tree are read. */
record FileFilter(FileSetRequest tree) {
    /** Whether a folder is entered. */
    boolean hasFolder(DirectoryCursor parent, Path entry, String name) {
        return !name.equals(".git")
                && parent.rules().acceptsDirectory(name, isOutput(parent, entry, name))
                && !tree.foreign().contains(entry)
                && (tree.options().excludes().isEmpty()
                        || !parent.fits(tree.options().excludes()::matchAllBelow, name));
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

    /** Whether a file is read. */
    boolean hasFile(DirectoryCursor parent, String name, BasicFileAttributes attributes) {
        return !name.equals(".git")
                && parent.rules().acceptsFile(name, attributes)
                && (tree.options().includes().isEmpty()
                        || parent.fits(tree.options().includes()::match, name))
                && (tree.options().excludes().isEmpty()
                        || !parent.fits(tree.options().excludes()::match, name));
    }
}

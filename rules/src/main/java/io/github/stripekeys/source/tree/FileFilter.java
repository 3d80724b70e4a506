package io.github.stripekeys.source.tree;

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

package io.github.stripekeys.source;

import java.nio.file.Path;

/** Says which entries of a tree are read. */
record Selection(Tree tree) {
    /** Whether a folder is entered. */
    boolean hasFolder(OpenFolder parent, Path entry, String name) {
        boolean isOutput = name.equals("target") && !("/" + parent.reported()).contains("/src/");
        return !name.equals(".git")
                && !name.equals("node_modules")
                && !isOutput
                && !tree.foreign().contains(entry)
                && (tree.excludes().isEmpty() || !parent.fits(tree.excludes()::matchAllBelow, name));
    }

    /** Whether a file is read. */
    boolean hasFile(OpenFolder parent, String name) {
        return !name.equals(".git")
                && (tree.includes().isEmpty() || parent.fits(tree.includes()::match, name))
                && (tree.excludes().isEmpty() || !parent.fits(tree.excludes()::match, name));
    }
}

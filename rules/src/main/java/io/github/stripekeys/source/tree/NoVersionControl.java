package io.github.stripekeys.source.tree;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder that no version control knows. */
record NoVersionControl() implements DirectoryFilter {
    @Override
    public boolean acceptsDirectory(String name, boolean isOutput) {
        return !isOutput;
    }

    @Override
    public boolean acceptsFile(String name, BasicFileAttributes attributes) {
        return true;
    }

    @Override
    public boolean needsListing() {
        return false;
    }

    @Override
    public DirectoryFilter forChild(Path folder, String name, boolean isOutput, DirectoryListing entries) {
        return this;
    }
}

package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.SkipReason;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A folder that no version control knows. */
record NoVersionControl() implements DirectoryFilter {
    @Override
    public Optional<SkipReason> skipsDirectory(String name, boolean isOutput) {
        return isOutput ? Optional.of(SkipReason.BUILD_OUTPUT) : Optional.empty();
    }

    @Override
    public Optional<SkipReason> skipsFile(String name, BasicFileAttributes attributes) {
        return Optional.empty();
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

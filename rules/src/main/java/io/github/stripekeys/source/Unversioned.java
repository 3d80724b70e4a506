package io.github.stripekeys.source;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder that no version control knows. */
record Unversioned() implements FolderRules {
    @Override
    public boolean hasFolder(String name, boolean isOutput) {
        return !isOutput;
    }

    @Override
    public boolean hasFile(String name, BasicFileAttributes attributes) {
        return true;
    }

    @Override
    public boolean asksForEntries() {
        return false;
    }

    @Override
    public FolderRules in(Path folder, String name, boolean isOutput, Entries entries) {
        return this;
    }
}

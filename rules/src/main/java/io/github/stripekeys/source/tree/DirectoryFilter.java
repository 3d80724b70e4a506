package io.github.stripekeys.source.tree;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Which entries of one folder of a tree are worth reading, by what version control knows of them. Immutable. */
public interface DirectoryFilter {
    /** Where there is no version control: all but what tools write. */
    DirectoryFilter WITHOUT = new NoVersionControl();

    /**
     * Whether a folder is entered.
     *
     * @param isOutput whether its name says that tools write it
     */
    boolean acceptsDirectory(String name, boolean isOutput);

    /** Whether a file is read. */
    boolean acceptsFile(String name, BasicFileAttributes attributes);

    /** Whether {@link #forChild} needs the entries of folders. */
    boolean needsListing();

    /** The rules of a folder in this one that is entered. */
    DirectoryFilter forChild(Path folder, String name, boolean isOutput, DirectoryListing entries);

    /** The rules of the roots of a tree. */
    interface Factory {
        /** None. */
        Factory WITHOUT = root -> DirectoryFilter.WITHOUT;

        DirectoryFilter at(Path root);
    }
}

package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.SkipReason;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Which entries of one folder of a tree are worth reading, by what version control knows of them. Immutable. */
public interface DirectoryFilter {
    /** Where there is no version control: all but what tools write. */
    DirectoryFilter WITHOUT = new NoVersionControl();

    /**
     * Why a folder is not entered; empty if it is.
     *
     * @param isOutput whether its name says that tools write it
     */
    Optional<SkipReason> skipsDirectory(String name, boolean isOutput);

    /** Why a file is not read; empty if it is. */
    Optional<SkipReason> skipsFile(String name, BasicFileAttributes attributes);

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

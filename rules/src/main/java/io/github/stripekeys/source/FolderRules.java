package io.github.stripekeys.source;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Which entries of one folder of a tree are worth reading, by what version control knows of them. Immutable. */
public interface FolderRules {
    /** Where there is no version control: all but what tools write. */
    FolderRules WITHOUT = new Unversioned();

    /**
     * Whether a folder is entered.
     *
     * @param isOutput whether its name says that tools write it
     */
    boolean hasFolder(String name, boolean isOutput);

    /** Whether a file is read. */
    boolean hasFile(String name, BasicFileAttributes attributes);

    /** Whether {@link #in} needs the entries of folders. */
    boolean asksForEntries();

    /** The rules of a folder in this one that is entered. */
    FolderRules in(Path folder, String name, boolean isOutput, Entries entries);

    /** The rules of the roots of a tree. */
    interface OfTree {
        /** None. */
        OfTree WITHOUT = root -> FolderRules.WITHOUT;

        FolderRules at(Path root);
    }
}

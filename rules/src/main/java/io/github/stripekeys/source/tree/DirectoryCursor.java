package io.github.stripekeys.source.tree;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * A folder that is being walked.
 *
 * @param entries those that are still to be visited
 * @param rootPath the root's path relative to the reported base, empty or ending in {@code /}
 * @param homePath the root's path relative to {@link FileSetRequest#home}, in the same form
 * @param path relative to the root, in the same form
 * @param rules what version control knows of it
 */
record DirectoryCursor(
        DirectoryHandle folder,
        Iterator<Path> entries,
        String rootPath,
        String homePath,
        String path,
        DirectoryFilter rules) {
    static DirectoryCursor root(DirectoryHandle folder, String rootPath, String homePath, DirectoryFilter rules) {
        return new DirectoryCursor(folder, folder.entries().iterator(), rootPath, homePath, "", rules);
    }

    String reported() {
        return rootPath + path;
    }

    /** Whether globs fit an entry, told from the root or from home. */
    boolean fits(Predicate<String> globs, String name) {
        return globs.test(path + name) || globs.test(homePath + path + name);
    }

    /**
     * An entry that is a folder.
     *
     * @param isOutput whether tools write it
     */
    DirectoryCursor child(DirectoryHandle child, Path entry, String name, boolean isOutput) {
        String below = path + name + "/";
        if (!rules.needsListing()) {
            return new DirectoryCursor(child, child.entries().iterator(), rootPath, homePath, below, rules);
        }
        DirectoryListing entries = new DirectoryListing(child);
        DirectoryFilter inner = rules.forChild(entry, name, isOutput, entries);
        return new DirectoryCursor(child, entries.iterator(), rootPath, homePath, below, inner);
    }
}

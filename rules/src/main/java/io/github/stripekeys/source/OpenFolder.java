package io.github.stripekeys.source;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Predicate;

/**
 * A folder that is being walked.
 *
 * @param entries those that are still to be visited
 * @param rootPath the root's path relative to the reported base, empty or ending in {@code /}
 * @param homePath the root's path relative to {@link Tree#home}, in the same form
 * @param path relative to the root, in the same form
 * @param rules what version control knows of it
 */
record OpenFolder(
        Folder folder, Iterator<Path> entries, String rootPath, String homePath, String path, FolderRules rules) {
    static OpenFolder root(Folder folder, String rootPath, String homePath, FolderRules rules) {
        return new OpenFolder(folder, folder.entries().iterator(), rootPath, homePath, "", rules);
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
    OpenFolder child(Folder child, Path entry, String name, boolean isOutput) {
        String below = path + name + "/";
        if (!rules.asksForEntries()) {
            return new OpenFolder(child, child.entries().iterator(), rootPath, homePath, below, rules);
        }
        Entries entries = new Entries(child);
        FolderRules inner = rules.in(entry, name, isOutput, entries);
        return new OpenFolder(child, entries.iterator(), rootPath, homePath, below, inner);
    }
}

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
 */
record OpenFolder(Folder folder, Iterator<Path> entries, String rootPath, String homePath, String path) {
    static OpenFolder root(Folder folder, String rootPath, String homePath) {
        return new OpenFolder(folder, folder.entries().iterator(), rootPath, homePath, "");
    }

    String reported() {
        return rootPath + path;
    }

    /** Whether globs fit an entry, told from the root or from home. */
    boolean fits(Predicate<String> globs, String name) {
        return globs.test(path + name) || globs.test(homePath + path + name);
    }

    OpenFolder child(Folder child, String name) {
        return new OpenFolder(child, child.entries().iterator(), rootPath, homePath, path + name + "/");
    }
}

package io.github.stripekeys.source;

/**
 * A folder that is being walked.
 *
 * @param rootPath the root's path relative to the reported base, empty or ending in {@code /}
 * @param path relative to the root, empty or ending in {@code /}
 */
record OpenFolder(Folder folder, String rootPath, String path) {
    String reported() {
        return rootPath + path;
    }
}

package io.github.stripekeys.exposure;

/** How reports name folders. */
final class FolderLabels {
    private FolderLabels() {}

    /** A folder without its last slash. */
    static String folder(String prefix) {
        return prefix.isEmpty()
                ? "the top folder"
                : prefix.substring(0, prefix.length() - (prefix.endsWith("/") ? 1 : 0));
    }

    /** The module in this folder. */
    static String module(String prefix) {
        return prefix.isEmpty() ? "the module" : "module " + folder(prefix);
    }

    /** The folder that a file is in, empty or ending in {@code /}. */
    static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
    }
}

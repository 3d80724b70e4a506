package io.github.stripekeys.source.git.ignore;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of one file, in which the last that fits decides. */
record IgnoreFile(IgnoreLookup forFiles, IgnoreLookup forFolders) {
    /** The rules of a file's text. */
    static IgnoreFile of(String text) {
        IgnoreFile file = new IgnoreFile(new IgnoreLookup(), new IgnoreLookup());
        int start = text.startsWith("\ufeff") ? 1 : 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            int last = end > start && text.charAt(end - 1) == '\r' ? end - 1 : end;
            Optional<IgnoreRule> rule = IgnoreRule.of(text.substring(start, last));
            if (rule.isPresent()) {
                file.add(rule.get());
            }
            start = end + 1;
        }
        return file;
    }

    private void add(IgnoreRule rule) {
        forFolders.add(rule);
        if (!rule.isDirectoryOnly()) {
            forFiles.add(rule);
        }
    }

    boolean isEmpty() {
        return forFolders.isEmpty();
    }

    /**
     * The last rule that fits.
     *
     * @param path from the file's folder on
     * @param name its last name
     */
    @Nullable
    IgnoreRule last(String path, String name, boolean isFolder) {
        return (isFolder ? forFolders : forFiles).last(path, name);
    }
}

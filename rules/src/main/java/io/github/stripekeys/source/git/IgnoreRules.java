package io.github.stripekeys.source.git;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one folder's ignore file says, and those of the folders around it, which it may overrule.
 *
 * @param folder relative to the top, empty or ending in {@code /}
 * @param file the rules of its file
 * @param outer those that decide where none fits
 */
record IgnoreRules(
        String folder,
        IgnoreFile file,
        boolean isCaseIgnored,
        @Nullable IgnoreRules outer) {
    /** No rules. */
    static IgnoreRules none(boolean isCaseIgnored) {
        return new IgnoreRules("", IgnoreFile.of(""), isCaseIgnored, null);
    }

    /** These and, before them, those of a file in this folder. */
    IgnoreRules and(String inFolder, String text) {
        IgnoreFile own = IgnoreFile.of(cased(text));
        return own.isEmpty() ? this : new IgnoreRules(inFolder, own, isCaseIgnored, this);
    }

    /** Whether an entry is ignored, its folder not being so. */
    boolean ignore(String inFolder, String name, boolean isFolder) {
        String cased = cased(name);
        String path = cased(inFolder).concat(cased);
        for (IgnoreRules level = this; level != null; level = level.outer) {
            @Nullable IgnoreRule rule = level.file.last(path.substring(level.folder.length()), cased, isFolder);
            if (rule != null) {
                return !rule.isReadmission();
            }
        }
        return false;
    }

    private String cased(String text) {
        return isCaseIgnored ? text.toLowerCase(Locale.ROOT) : text;
    }
}

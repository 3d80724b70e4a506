package io.github.stripekeys.source.git.ignore;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one folder's ignore file says, and those of the folders around it, which it may overrule.
 *
 * @param folder relative to the top, empty or ending in {@code /}
 * @param file the rules of its file
 * @param outer those that decide where none fits
 */
public record IgnoreRules(
        String folder,
        IgnoreFile file,
        boolean isCaseIgnored,
        @Nullable IgnoreRules outer) {
    /** No rules. */
    public static IgnoreRules none(boolean isCaseIgnored) {
        return new IgnoreRules("", IgnoreFile.of(""), isCaseIgnored, null);
    }

    /** These and, before them, those of a file in this folder. */
    public IgnoreRules plus(String inFolder, String text) {
        IgnoreFile own = IgnoreFile.of(cased(text));
        return own.isEmpty() ? this : new IgnoreRules(inFolder, own, isCaseIgnored, this);
    }

    /** Whether an entry is ignored, its folder not being so. */
    public boolean isIgnored(String inFolder, String name, boolean isFolder) {
        String cased = cased(name);
        String path = cased(inFolder).concat(cased);
        for (IgnoreRules level = this; level != null; level = level.outer) {
            @Nullable IgnoreRule rule = level.file.last(path.substring(level.folder.length()), cased, isFolder);
            if (rule != null) {
                return !rule.isNegated();
            }
        }
        return false;
    }

    private String cased(String text) {
        return isCaseIgnored ? text.toLowerCase(Locale.ROOT) : text;
    }
}

package io.github.stripekeys.source.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one folder's ignore file says, and those of the folders around it, which it may overrule.
 *
 * @param folder relative to the top, empty or ending in {@code /}
 * @param rules in the file's order, in which the last that fits decides
 * @param outer those that decide where none fits
 */
record IgnoreRules(
        String folder,
        List<IgnoreRule> rules,
        boolean isCaseIgnored,
        @Nullable IgnoreRules outer) {
    /** No rules. */
    static IgnoreRules none(boolean isCaseIgnored) {
        return new IgnoreRules("", List.of(), isCaseIgnored, null);
    }

    /** These and, before them, those of a file in this folder. */
    IgnoreRules and(String inFolder, String file) {
        List<IgnoreRule> own = new ArrayList<>();
        String text = file.startsWith("\ufeff") ? file.substring(1) : file;
        for (String line : text.split("\n", -1)) {
            String ended = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            IgnoreRule.of(cased(ended)).ifPresent(own::add);
        }
        return own.isEmpty() ? this : new IgnoreRules(inFolder, List.copyOf(own), isCaseIgnored, this);
    }

    /** Whether an entry is ignored, its folder not being so. */
    boolean ignore(String inFolder, String name, boolean isFolder) {
        String cased = cased(name);
        String path = cased(inFolder) + cased;
        for (IgnoreRules level = this; level != null; level = level.outer) {
            String below = path.substring(level.folder.length());
            for (int i = level.rules.size() - 1; i >= 0; i--) {
                if (level.rules.get(i).fits(below, cased, isFolder)) {
                    return !level.rules.get(i).isReadmission();
                }
            }
        }
        return false;
    }

    private String cased(String text) {
        return isCaseIgnored ? text.toLowerCase(Locale.ROOT) : text;
    }
}

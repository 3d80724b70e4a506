package io.github.stripekeys.source.git.worktree;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file of git's settings (git-scm.com/docs/git-config, "Syntax"). What it includes is not known here.
 *
 * @param text as it is written
 */
record ConfigFile(String text) {
    private static final Pattern CONTINUED = Pattern.compile("\\\\\r?\n");
    private static final Pattern SECTION =
            Pattern.compile("\\s*\\[\\s*([\\w.-]+)(\\s*\"(?:[^\"\\\\]|\\\\.)*+\")?\\s*]");
    private static final Pattern SETTING = Pattern.compile("\\s*([A-Za-z][\\w-]*)\\s*(?:=\\s*(.*))?");
    private static final Pattern COMMENT = Pattern.compile("\\s*(?:[#;].*)?$");
    private static final Pattern TRUE = Pattern.compile("true|yes|on|[1-9][0-9]*");

    /** The last value of a setting in a section without a name of its own, in small letters; what only stands there is true. */
    Optional<String> value(String section, String key) {
        boolean isInside = false;
        @Nullable String found = null;
        for (String line : CONTINUED.matcher(text).replaceAll("").lines().toList()) {
            Matcher header = SECTION.matcher(line);
            boolean isHeader = header.lookingAt();
            if (isHeader) {
                isInside = header.group(2) == null && header.group(1).equalsIgnoreCase(section);
            }
            Matcher setting = SETTING.matcher(isHeader ? line.substring(header.end()) : line);
            if (isInside && setting.lookingAt() && setting.group(1).equalsIgnoreCase(key)) {
                found = setting.group(2) == null ? "true" : plain(setting.group(2));
            }
        }
        return Optional.ofNullable(found);
    }

    /** Whether a setting says yes. */
    boolean isTrue(String section, String key) {
        return value(section, key)
                .filter(value -> TRUE.matcher(value).matches())
                .isPresent();
    }

    private static String plain(String value) {
        return COMMENT.matcher(value).replaceFirst("").replace("\"", "").strip().toLowerCase(Locale.ROOT);
    }
}

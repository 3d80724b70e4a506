package io.github.stripekeys.source.git.ignore;

import java.util.Optional;

/**
 * One line of an ignore file (git-scm.com/docs/gitignore).
 *
 * @param isNegated whether what fits is not ignored after all
 * @param isDirectoryOnly whether it is only for folders
 * @param isAnchored whether it is for paths from the file's folder on, not for names at any depth
 * @param shape what sort of pattern it is
 * @param start what all that fits begins with
 * @param end what all that fits ends with
 */
record IgnoreRule(
        String pattern,
        boolean isNegated,
        boolean isDirectoryOnly,
        boolean isAnchored,
        Shape shape,
        String start,
        String end) {
    private static final String SPECIAL = "*?[\\";

    /** What sort of pattern it is. */
    enum Shape {
        /** Exactly this text. */
        LITERAL,
        /** Any name with this end. */
        SUFFIX,
        /** One for {@link WildMatch}. */
        PATTERN
    }

    /** The rule of a line; empty for a comment or nothing. */
    static Optional<IgnoreRule> of(String line) {
        String text = withoutTrailingSpaces(line);
        boolean isReadmission = text.startsWith("!");
        String pattern = isReadmission ? text.substring(1) : text;
        boolean isForFolders = pattern.endsWith("/");
        pattern = isForFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
        boolean isAnchored = pattern.indexOf('/') >= 0;
        pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
        if (text.startsWith("#") || pattern.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new IgnoreRule(
                pattern,
                isReadmission,
                isForFolders,
                isAnchored,
                shape(pattern, isAnchored),
                start(pattern),
                end(pattern)));
    }

    private static Shape shape(String pattern, boolean isAnchored) {
        if (isPlain(pattern)) {
            return Shape.LITERAL;
        }
        return !isAnchored && pattern.startsWith("*") && isPlain(pattern.substring(1)) ? Shape.SUFFIX : Shape.PATTERN;
    }

    private static String start(String pattern) {
        int end = 0;
        while (end < pattern.length() && SPECIAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }

    private static String end(String pattern) {
        int start = pattern.length();
        while (start > 0 && SPECIAL.indexOf(pattern.charAt(start - 1)) < 0 && pattern.charAt(start - 1) != ']') {
            start--;
        }
        return pattern.substring(start);
    }

    private static boolean isPlain(String pattern) {
        return start(pattern).length() == pattern.length();
    }

    /** Spaces at the end do not count, unless a backslash is before them. */
    private static String withoutTrailingSpaces(String line) {
        int end = line.length();
        while (end > 0 && line.charAt(end - 1) == ' ') {
            end--;
        }
        int backslashes = 0;
        while (backslashes < end && line.charAt(end - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return line.substring(0, end < line.length() && backslashes % 2 == 1 ? end + 1 : end);
    }

    /**
     * Whether it is for this.
     *
     * @param path from the file's folder on
     * @param name its last name
     */
    boolean matches(String path, String name) {
        String text = isAnchored ? path : name;
        return switch (shape) {
            case LITERAL -> text.equals(pattern);
            case SUFFIX -> text.regionMatches(text.length() - pattern.length() + 1, pattern, 1, pattern.length() - 1);
            case PATTERN -> text.startsWith(start) && text.endsWith(end) && new WildMatch(pattern).matches(text);
        };
    }
}

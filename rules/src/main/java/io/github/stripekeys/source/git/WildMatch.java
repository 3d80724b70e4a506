package io.github.stripekeys.source.git;

/**
 * Git's own way to match patterns (its {@code wildmatch.c}, with {@code WM_PATHNAME}): {@code *}, {@code ?} and {@code [a-z]}
 * stay within a name; {@code **} spans folders where it stands alone between slashes.
 */
record WildMatch(String pattern) {
    private static final char NONE = 0;

    boolean matches(String text) {
        return matches(0, text, 0);
    }

    private boolean matches(int from, String text, int start) {
        int at = start;
        for (int p = from; p < pattern.length(); p++) {
            char c = pattern.charAt(p);
            if (c == '*') {
                return star(p, text, at);
            }
            if (at == text.length()) {
                return false;
            }
            if (c == '[') {
                CharacterClass set = CharacterClass.at(pattern, p);
                if (set.end() < 0 || text.charAt(at) == '/' || !set.has(text.charAt(at))) {
                    return false;
                }
                p = set.end();
            } else if (c == '?') {
                if (text.charAt(at) == '/') {
                    return false;
                }
            } else {
                p += c == '\\' ? 1 : 0;
                if (charAt(p) != text.charAt(at)) {
                    return false;
                }
            }
            at++;
        }
        return at == text.length();
    }

    private boolean star(int first, String text, int at) {
        int next = first;
        while (charAt(next) == '*') {
            next++;
        }
        boolean isAlone = next - first > 1
                && (first == 0 || charAt(first - 1) == '/')
                && (next == pattern.length() || charAt(next) == '/');
        if (isAlone && charAt(next) == '/' && matches(next + 1, text, at)) {
            return true;
        }
        for (int end = at; end <= text.length(); end++) {
            if (matches(next, text, end)) {
                return true;
            }
            if (end < text.length() && text.charAt(end) == '/' && !isAlone) {
                return false;
            }
        }
        return false;
    }

    private char charAt(int index) {
        return index < pattern.length() ? pattern.charAt(index) : NONE;
    }
}

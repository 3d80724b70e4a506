package io.github.stripekeys.source.git.ignore;

import java.util.Arrays;

/**
 * Git's own way to match patterns (its {@code wildmatch.c}, with {@code WM_PATHNAME}): {@code *}, {@code ?} and {@code [a-z]}
 * stay within a name; {@code **} spans folders where it stands alone between slashes.
 * Takes no more time than the length of the pattern times that of the text: where a star was tried in vain, it is not tried
 * again. A pattern of more than 500 stars fits nothing. For one thread.
 */
final class WildMatch {
    private static final int MOST_STARS = 500;
    private static final char NONE = 0;
    private static final String SPECIAL = "*?[\\";

    private final String pattern;

    /** By the index of a star: from where and to where what follows it does not fit. */
    private int[] failedFrom = {};

    private int[] failedTo = {};

    WildMatch(String pattern) {
        this.pattern = pattern;
    }

    boolean matches(String text) {
        long stars = pattern.chars().filter(c -> c == '*').count();
        if (stars > 1) {
            failedFrom = new int[pattern.length()];
            failedTo = new int[pattern.length()];
            Arrays.fill(failedTo, -1);
        }
        return stars <= MOST_STARS && matches(0, text, 0);
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
        if (failedTo.length > 0 && failedFrom[first] <= at && at <= failedTo[first]) {
            return false;
        }
        int most = isAlone || text.indexOf('/', at) < 0 ? text.length() : text.indexOf('/', at);
        char literal = SPECIAL.indexOf(charAt(next)) < 0 ? charAt(next) : NONE;
        for (int end = skip(text, at, literal); 0 <= end && end <= most; end = skip(text, end + 1, literal)) {
            if (matches(next, text, end)) {
                return true;
            }
        }
        if (failedTo.length > 0) {
            failedFrom[first] = at;
            failedTo[first] = most;
        }
        return false;
    }

    /** Where to go on: at the next place of what comes after a star, if that is a character as such. */
    private static int skip(String text, int from, char literal) {
        return literal == NONE ? from : text.indexOf(literal, from);
    }

    private char charAt(int index) {
        return index < pattern.length() ? pattern.charAt(index) : NONE;
    }
}

package io.github.stripekeys.source.git.ignore;

/**
 * The brackets of a pattern, such as {@code [a-z]}, {@code [!0-9]} or {@code [[:alpha:]_]}.
 *
 * @param from index of the first character within
 * @param end index of the closing bracket; -1 if there is none, which matches nothing
 */
record CharacterClass(String pattern, int from, int end) {
    static CharacterClass at(String pattern, int open) {
        int from = open + 1;
        int at = isNegation(pattern, from) ? from + 1 : from;
        boolean isFirst = true;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == ']' && !isFirst) {
                return new CharacterClass(pattern, from, at);
            }
            isFirst = false;
            at = c == '\\' ? at + 2 : isNamed(pattern, at) ? named(pattern, at) + 2 : at + 1;
        }
        return new CharacterClass(pattern, from, -1);
    }

    boolean has(char c) {
        boolean isNegated = isNegation(pattern, from);
        int at = isNegated ? from + 1 : from;
        boolean found = false;
        while (at < end) {
            if (isNamed(pattern, at)) {
                int close = named(pattern, at);
                found |= isIn(pattern.substring(at + 2, close), c);
                at = close + 2;
                continue;
            }
            at += pattern.charAt(at) == '\\' ? 1 : 0;
            char low = pattern.charAt(at);
            char high = low;
            if (at + 2 < end && pattern.charAt(at + 1) == '-') {
                at += pattern.charAt(at + 2) == '\\' ? 3 : 2;
                high = pattern.charAt(at);
            }
            found |= isBetween(low, c, high);
            at++;
        }
        return found != isNegated;
    }

    private static boolean isNegation(String pattern, int at) {
        return at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^');
    }

    private static boolean isNamed(String pattern, int at) {
        return pattern.startsWith("[:", at) && named(pattern, at) > 0;
    }

    private static int named(String pattern, int at) {
        return pattern.indexOf(":]", at + 2);
    }

    private static boolean isIn(String name, char c) {
        return switch (name) {
            case "alpha" -> isLetter(c);
            case "digit" -> isDigit(c);
            case "alnum" -> isLetter(c) || isDigit(c);
            case "upper" -> c >= 'A' && c <= 'Z';
            case "lower" -> c >= 'a' && c <= 'z';
            case "space" -> c == ' ' || isBetween('\t', c, '\r');
            case "blank" -> c == ' ' || c == '\t';
            case "punct" -> c > ' ' && c < 0x7f && !isLetter(c) && !isDigit(c);
            case "xdigit" -> isDigit(c) || isBetween('a', c, 'f') || isBetween('A', c, 'F');
            case "cntrl" -> c < ' ' || c == 0x7f;
            case "graph" -> c > ' ' && c < 0x7f;
            case "print" -> c >= ' ' && c < 0x7f;
            default -> false;
        };
    }

    private static boolean isLetter(char c) {
        return isBetween('a', c, 'z') || isBetween('A', c, 'Z');
    }

    private static boolean isDigit(char c) {
        return isBetween('0', c, '9');
    }

    private static boolean isBetween(char low, char c, char high) {
        return low <= c && c <= high;
    }
}

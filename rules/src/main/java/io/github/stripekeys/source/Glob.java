package io.github.stripekeys.source;

import java.util.regex.Pattern;

/**
 * A pattern over paths with {@code /}, the same on every system: {@code *} and {@code ?} stay within a name, {@code **}
 * spans folders and may span none, <code>{a,b}</code> is either, a trailing {@code /} means everything below. Immutable.
 */
public final class Glob {
    private static final String BELOW = "/**";

    private final String text;
    private final Pattern pattern;

    private Glob(String text) {
        this.text = text;
        this.pattern = Pattern.compile(regex(text), Pattern.DOTALL);
    }

    /** The glob of this text; every text is one. */
    public static Glob of(String text) {
        String slashes = text.strip().replace('\\', '/');
        return new Glob(slashes.endsWith("/") ? slashes + "**" : slashes);
    }

    /** Whether the whole path fits. */
    public boolean matches(String path) {
        return pattern.matcher(path).matches();
    }

    /** Whether everything below this folder fits. */
    boolean matchesAllBelow(String folder) {
        return text.endsWith(BELOW)
                && (text.equals("**" + BELOW)
                        || new Glob(text.substring(0, text.length() - BELOW.length())).matches(folder));
    }

    private static String regex(String glob) {
        StringBuilder regex = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < glob.length(); i++) {
            char c = glob.charAt(i);
            if (glob.startsWith("**", i)) {
                boolean isFolder = glob.startsWith("/", i + 2);
                regex.append(isFolder ? "(?:.*/)?" : ".*");
                i += isFolder ? 2 : 1;
            } else {
                boolean opens = c == '{' && glob.indexOf('}', i) > 0;
                regex.append(opens ? "(?:" : depth > 0 && c == ',' ? "|" : depth > 0 && c == '}' ? ")" : one(c));
                depth += opens ? 1 : depth > 0 && c == '}' ? -1 : 0;
            }
        }
        return regex.append(")".repeat(depth)).toString();
    }

    private static String one(char c) {
        return switch (c) {
            case '*' -> "[^/]*";
            case '?' -> "[^/]";
            default -> Pattern.quote(String.valueOf(c));
        };
    }

    @Override
    public String toString() {
        return text;
    }
}

package io.github.stripekeys.source;

import java.util.regex.Pattern;

public final class Glob {
    private final Pattern p;

    private Glob(Pattern p) {
        this.p = p;
    }

    public static Glob of(String g) {
        StringBuilder r = new StringBuilder();
        for (int i = 0; i < g.length(); i++) {
            char c = g.charAt(i);
            if (g.startsWith("**/", i)) {
                r.append("(?:.*/)?");
                i += 2;
            } else if (g.startsWith("**", i)) {
                r.append(".*");
                i++;
            } else if (c == '*') r.append("[^/]*");
            else if (c == '?') r.append("[^/]");
            else if (c == '{') r.append("(?:");
            else if (c == '}') r.append(")");
            else if (c == ',') r.append("|");
            else r.append(Pattern.quote(String.valueOf(c)));
        }
        return new Glob(Pattern.compile(r.toString()));
    }

    public boolean matches(String path) {
        return p.matcher(path).matches();
    }
}

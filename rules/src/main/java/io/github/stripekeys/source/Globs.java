package io.github.stripekeys.source;

import java.util.List;

/** Some globs. */
public record Globs(List<Glob> globs) {
    /** None. */
    public static final Globs NONE = new Globs(List.of());

    public Globs {
        globs = List.copyOf(globs);
    }

    /** The globs of these texts. */
    public static Globs of(List<String> texts) {
        return texts.isEmpty() ? NONE : new Globs(texts.stream().map(Glob::of).toList());
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return globs.isEmpty();
    }

    /** Whether one of them fits this path. */
    public boolean match(String path) {
        boolean fits = false;
        for (Glob glob : globs) {
            if ((!fits || !glob.hasMatched()) && glob.matches(path)) {
                fits = true;
            }
        }
        return fits;
    }

    /** Whether one of them fits everything below this folder. */
    public boolean matchAllBelow(String folder) {
        for (Glob glob : globs) {
            if (glob.matchesAllBelow(folder)) {
                return true;
            }
        }
        return false;
    }
}

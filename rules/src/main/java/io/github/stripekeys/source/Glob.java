package io.github.stripekeys.source;

import org.jspecify.annotations.Nullable;

/**
 * A pattern over paths with {@code /}, the same on every system: {@code *} and {@code ?} stay within a name, {@code **}
 * spans folders and may span none, <code>{a,b}</code> is either, a trailing {@code /} means everything below. Takes no more
 * time than the length of the glob times that of the path. Knows whether anything has fitted, and is else immutable.
 */
public final class Glob {
    private static final String BELOW = "/**";

    private final String text;
    private final GlobProgram program;

    /** What folders fit below which everything fits; null if there are none. */
    private final @Nullable GlobProgram folders;

    private boolean hasMatched;

    private Glob(String text) {
        this.text = text;
        this.program = GlobProgram.of(text);
        this.folders = text.endsWith(BELOW) ? GlobProgram.of(text.substring(0, text.length() - BELOW.length())) : null;
    }

    /** The glob of this text; every text is one. */
    public static Glob of(String text) {
        String slashes = text.strip().replace('\\', '/');
        return new Glob(slashes.endsWith("/") ? slashes + "**" : slashes);
    }

    /** Whether the whole path fits. */
    public boolean matches(String path) {
        return met(program.matches(path));
    }

    /** Keeps that something fits, for whoever asks when all threads are done. */
    private boolean met(boolean matches) {
        if (matches && !hasMatched) {
            hasMatched = true;
        }
        return matches;
    }

    /** Whether anything has fitted so far. */
    public boolean hasMatched() {
        return hasMatched;
    }

    /** The names that it starts with, before the first one with a wildcard, such as {@code src/main}; may be empty. */
    public String beginning() {
        int wild = 0;
        while (wild < text.length() && "*?{".indexOf(text.charAt(wild)) < 0) {
            wild++;
        }
        return wild == text.length() ? text : text.substring(0, Math.max(0, text.lastIndexOf('/', wild)));
    }

    /** Whether everything below this folder fits. */
    boolean matchesAllBelow(String folder) {
        return folders != null && met(text.equals("**" + BELOW) || folders.matches(folder));
    }

    @Override
    public String toString() {
        return text;
    }
}

package io.github.stripekeys.source;

import io.github.stripekeys.credential.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * Where a blob is: a file, or something packed in one.
 *
 * @param path of the file, relative to the reported base, with {@code /}, in Unicode form NFC
 * @param entry the way inside, such as {@code lib/a.jar!/x/A.class}, or null for the file itself
 * @param isArtifact whether the file is what the build publishes
 * @param version which content of the file it is, by the id that version control gave it, or null if there is only one
 */
public record Location(
        String path,
        @Nullable String entry,
        boolean isArtifact,
        @Nullable String version) {
    private static final String INSIDE = "!/";

    /** A place that has no versions. */
    public Location(String path, @Nullable String entry, boolean isArtifact) {
        this(path, entry, isArtifact, null);
    }

    /** A file as such. */
    public static Location file(String path) {
        return new Location(path, null, false);
    }

    /** The location that {@link #displayPath()} names; one that the build publishes is not told from others. */
    public static Location parse(String full) {
        int at = full.indexOf(INSIDE);
        return at < 0 ? file(full) : new Location(full.substring(0, at), full.substring(at + INSIDE.length()), false);
    }

    /** The same without credentials in its names. */
    public Location redacted() {
        Location shown = new Location(
                Redaction.of(path), Redaction.ofNullable(entry), isArtifact, Redaction.ofNullable(version));
        return shown.equals(this) ? this : shown;
    }

    /** The same of a project that is a folder of another. */
    public Location under(String folder) {
        return new Location(folder + "/" + path, entry, isArtifact, version);
    }

    /** What is packed in this under that name. */
    public Location entry(String name) {
        return new Location(path, entry == null ? name : entry + INSIDE + name, isArtifact, version);
    }

    /** The name that tells what sort of text it is. */
    public String name() {
        return entry == null ? path : entry;
    }

    /** All of it, such as {@code lib/a.jar!/x/A.class}. */
    public String displayPath() {
        return entry == null ? path : path + INSIDE + entry;
    }
}

package io.github.stripekeys.fleet;

import io.github.stripekeys.source.git.history.History;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a unit of a fleet is. */
public enum UnitKind {
    /** The files of one commit of a git repository, be it a bare one or a clone. */
    TREE,
    /** Every version of every file of a git repository. */
    HISTORY,
    /** A folder, whatever git says of it. */
    FOLDER,
    /** A file, such as a jar, a zip or an image, that is published. */
    FILE,
    /** What a crawler was sent (ISO 28500). */
    WARC;

    /** The identifier used in manifests and rows, such as {@code tree}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<UnitKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** What lies at this path, if nobody says. */
    static UnitKind at(Path path) {
        if (Files.isDirectory(path)) {
            return Files.exists(path.resolve(".git")) || History.isBare(path) ? TREE : FOLDER;
        }
        String name = path.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".warc") || name.endsWith(".warc.gz") ? WARC : FILE;
    }
}

package io.github.stripekeys.fleet;

import io.github.stripekeys.credential.Redaction;
import io.github.stripekeys.source.Sha256;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a fleet consists of.
 *
 * @param name by which reports tell it from the others
 * @param kind what it is, or null if whoever scans it is to look
 * @param path where the machine that scans it finds it
 * @param ref the commit of a tree, or null for the one that is checked out
 */
public record FleetUnit(
        String name,
        @Nullable UnitKind kind,
        String path,
        @Nullable String ref) implements Serializable {
    private static final int SHOWN = 40;
    private static final int HASHED = 16;

    /** The name as that of a file: readable, and never that of another unit. */
    String id() {
        String safe = Redaction.of(name).replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return safe.substring(Math.max(0, safe.length() - SHOWN)) + "-"
                + Sha256.of(bytes, bytes.length).substring(0, HASHED);
    }

    /** The file with its rows. */
    public String file() {
        return "units/" + id() + ".jsonl";
    }

    Path location() {
        return Path.of(path).toAbsolutePath().normalize();
    }

    UnitKind knownKind() {
        return Objects.requireNonNullElseGet(kind, () -> UnitKind.at(location()));
    }
}

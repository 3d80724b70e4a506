package io.github.stripekeys.report.json;

import io.github.stripekeys.credential.Redaction;
import org.jspecify.annotations.Nullable;

/**
 * What is noted of a unit of a fleet besides what was found in it.
 *
 * @param name the fleet's name for it
 * @param kind what sort of thing it is, such as {@code tree}
 * @param path where it was read
 * @param parts how many parts it was divided into, each scanned by itself
 * @param failure why it could not be scanned at all, or null if it was
 * @param seconds that its parts took together: the only thing in rows that differs from run to run
 */
public record UnitAudit(
        String name,
        String kind,
        String path,
        int parts,
        @Nullable String failure,
        double seconds) {
    public UnitAudit {
        name = Redaction.of(name);
        path = Redaction.of(path);
        failure = Redaction.ofNullable(failure);
    }

    /** The same, divided into so many parts that took so long. */
    public UnitAudit with(int otherParts, double otherSeconds) {
        return new UnitAudit(name, kind, path, otherParts, failure, otherSeconds);
    }
}

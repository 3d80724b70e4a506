package io.github.stripekeys.rule;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;

/**
 * A region of a file or of an entry of an archive, as SARIF calls it.
 *
 * @param location the path is relative to the reported base
 */
public record PhysicalLocation(Location location, Region region) {
    public PhysicalLocation {
        location = location.redacted();
    }

    /** For people, such as {@code shop/Billing.java:4}; without the line where there are no lines. */
    @Override
    public String toString() {
        return region.startLine() == 0 ? location.displayPath() : location.displayPath() + ":" + region.startLine();
    }

    PhysicalLocation at(Location other) {
        return new PhysicalLocation(other, region);
    }
}

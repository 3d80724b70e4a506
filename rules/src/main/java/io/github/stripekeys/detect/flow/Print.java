package io.github.stripekeys.detect.flow;

import io.github.stripekeys.detect.Region;
import io.github.stripekeys.detect.Step;
import io.github.stripekeys.source.Location;
import java.util.List;

/**
 * A place of a template that prints something.
 *
 * @param path what is printed: an attribute, a property of it, a property of that
 * @param isWhole whether an object is printed with all its properties, as in a script
 */
public record Print(Location location, Region region, List<String> path, boolean isWhole) {
    public Print {
        path = List.copyOf(path);
    }

    /** The attribute. */
    public String root() {
        return path.get(0);
    }

    /** The last property, or the attribute. */
    public String last() {
        return path.get(path.size() - 1);
    }

    /** The end of a trace. */
    public Step step() {
        return new Step(location.full(), region.startLine(), region.startColumn(), "printed by the template");
    }
}

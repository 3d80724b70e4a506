package io.github.stripekeys.java.taint;

import io.github.stripekeys.source.Location;
import io.github.stripekeys.text.Region;
import io.github.stripekeys.text.Step;
import java.util.List;

/**
 * A place of a template that prints something.
 *
 * @param path what is printed: an attribute, a property of it, a property of that
 * @param isWhole whether an object is printed with all its properties, as in a script
 */
public record TemplateExpression(Location location, Region region, List<String> path, boolean isWhole) {
    public TemplateExpression {
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
        return new Step(location.displayPath(), region.startLine(), region.startColumn(), "printed by the template");
    }
}

package io.github.stripekeys.detect.java.flow;

import io.github.stripekeys.detect.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of a secret, from where it comes from.
 *
 * @param secret what it is, for people
 * @param isForClients whether it is made for one client, so that only others may not see it
 * @param steps in the order of the flow
 * @param name the variable, property or key that it is kept under, if any
 * @param isInside whether the value at the end is an object or map, and the name that of a part
 */
record Trail(
        String secret,
        boolean isForClients,
        List<Step> steps,
        @Nullable String name,
        boolean isInside) {
    private static final int MOST = 20;

    Trail {
        steps = List.copyOf(steps);
    }

    static Trail from(String secret, Step source) {
        return new Trail(secret, false, List.of(source), null, false);
    }

    Trail forClients() {
        return new Trail(secret, true, steps, name, isInside);
    }

    Trail then(Step step) {
        if (steps.size() >= MOST || steps.get(steps.size() - 1).equals(step)) {
            return this;
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Trail(secret, isForClients, longer, name, isInside);
    }

    /** In a variable or property of this name, which is that of the value if it is no object. */
    Trail in(String variable) {
        return isInside ? this : new Trail(secret, isForClients, steps, variable, false);
    }

    /** As a part of this name of an object or map; of its own parts, the innermost keeps its name. */
    Trail inside(String part) {
        return isInside ? this : new Trail(secret, isForClients, steps, part, true);
    }

    /** As a value of its own. */
    Trail takenOut() {
        return new Trail(secret, isForClients, steps, name, false);
    }
}

package io.github.stripekeys.java.taint;

import io.github.stripekeys.text.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a secret, from its source.
 *
 * @param secret what it is, for people
 * @param isForClients whether it is made for one client, so that only others may not see it
 * @param steps in the order of the flow
 * @param name the variable, property or key that it is kept under, if any
 * @param isInside whether the value at the end is an object or map, and the name that of a part
 */
record TaintPath(
        String secret,
        boolean isForClients,
        List<Step> steps,
        @Nullable String name,
        boolean isInside) {
    private static final int MOST = 20;

    TaintPath {
        steps = List.copyOf(steps);
    }

    static TaintPath from(String secret, Step source) {
        return new TaintPath(secret, false, List.of(source), null, false);
    }

    TaintPath forClients() {
        return new TaintPath(secret, true, steps, name, isInside);
    }

    TaintPath then(Step step) {
        if (steps.size() >= MOST || steps.get(steps.size() - 1).equals(step)) {
            return this;
        }
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new TaintPath(secret, isForClients, longer, name, isInside);
    }

    /** In a variable or property of this name, which is that of the value if it is no object. */
    TaintPath in(String variable) {
        return isInside ? this : new TaintPath(secret, isForClients, steps, variable, false);
    }

    /** As a part of this name of an object or map; of its own parts, the innermost keeps its name. */
    TaintPath inside(String part) {
        return isInside ? this : new TaintPath(secret, isForClients, steps, part, true);
    }

    /** As a value of its own. */
    TaintPath extracted() {
        return new TaintPath(secret, isForClients, steps, name, false);
    }
}

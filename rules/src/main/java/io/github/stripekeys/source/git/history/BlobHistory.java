package io.github.stripekeys.source.git.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where in a history one blob is. For one thread. */
final class BlobHistory {
    /**
     * A commit that put something else in its place.
     *
     * @param by that is in its place, or the id of nothing
     */
    record Replacement(Step step, String by) {}

    /**
     * A commit.
     *
     * @param order how many commits are older
     */
    record Step(int order, String commit) {}

    private final Set<String> paths = new TreeSet<>();
    private final List<Step> brought = new ArrayList<>();
    private final List<Replacement> replaced = new ArrayList<>();

    void bring(Step step, String path) {
        paths.add(path);
        brought.add(step);
    }

    void replace(Step step, String by) {
        replaced.add(new Replacement(step, by));
    }

    /** Whether a commit of the history brought it. */
    boolean isKnown() {
        return !brought.isEmpty();
    }

    Step first() {
        return brought.get(0);
    }

    Step last() {
        return brought.get(brought.size() - 1);
    }

    /** All that it ever had. */
    Set<String> paths() {
        return paths;
    }

    List<Replacement> replaced() {
        return replaced;
    }
}

package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ways into expressions and properties, each looked for once. What is asked for while it is looked for has nothing in it, so that
 * circles end; what was found inside of such a circle, or cut off because it is too deep, is known only as long as the outermost of
 * its questions is open. For one thread.
 */
final class QueryCache {
    private static final int DEEPEST = 24;

    /** What is asked: the ways into a node, as somebody gets to see it from a frame. */
    record Query(Node node, Projection view, CallContext frame) {
        @Override
        @SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
        public boolean equals(Object other) {
            return other instanceof Query asked && asked.node == node && asked.view == view && asked.frame == frame;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(node) + view.hashCode()) + System.identityHashCode(frame);
        }
    }

    /** What was found, and the outermost open question that it depends on. */
    private record Answer(List<TaintPath> trails, int outermost) {}

    private final Map<Query, Answer> answers = new HashMap<>();
    private final Map<Query, Integer> open = new HashMap<>();
    private final List<Query> passing = new ArrayList<>();
    private int outermost = Integer.MAX_VALUE;

    List<TaintPath> computeOnce(Query question, Supplier<List<TaintPath>> search) {
        @Nullable Answer known = answers.get(question);
        if (known != null) {
            outermost = Math.min(outermost, known.outermost());
            return known.trails();
        } else if (open.containsKey(question) || open.size() >= DEEPEST) {
            outermost = Math.min(outermost, open.getOrDefault(question, 0));
            return List.of();
        }
        int before = outermost;
        int own = open.size();
        outermost = Integer.MAX_VALUE;
        open.put(question, own);
        try {
            return keep(question, search.get(), own);
        } finally {
            open.remove(question);
            outermost = Math.min(before, outermost);
        }
    }

    private List<TaintPath> keep(Query question, List<TaintPath> found, int own) {
        if (outermost < own) {
            passing.add(question);
        } else {
            outermost = Integer.MAX_VALUE;
            forget(own);
        }
        answers.put(question, new Answer(found, outermost));
        return found;
    }

    /** Forgets what depends on a question that has its answer now, or on one inside of it. */
    private void forget(int own) {
        int last = passing.size() - 1;
        while (last >= 0 && depends(passing.get(last), own)) {
            answers.remove(passing.remove(last));
            last--;
        }
    }

    private boolean depends(Query question, int own) {
        @Nullable Answer answer = answers.get(question);
        return answer != null && answer.outermost() >= own;
    }
}

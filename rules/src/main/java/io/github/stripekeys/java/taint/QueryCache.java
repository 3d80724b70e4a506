package io.github.stripekeys.java.taint;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The taint paths into expressions and properties, each computed once. What is asked for while it is looked for has nothing in it, so that
 * circles end; what was found inside of such a circle, or cut off because it is too deep, is known only as long as the outermost of
 * its queries is open. For one thread.
 */
final class QueryCache {
    private static final int DEEPEST = 24;

    /** What is asked: the taint paths into a projection of a node, in a context. */
    record Query(Node node, Projection projection, CallContext context) {
        @Override
        @SuppressWarnings("ReferenceEquality") // nodes are equal if their text is
        public boolean equals(Object other) {
            return other instanceof Query asked
                    && asked.node == node
                    && asked.projection == projection
                    && asked.context == context;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * System.identityHashCode(node) + projection.hashCode()) + System.identityHashCode(context);
        }
    }

    /** What was found, and the outermost open query that it depends on. */
    private record Answer(List<TaintPath> paths, int outermost) {}

    private final Map<Query, Answer> answers = new HashMap<>();
    private final Map<Query, Integer> open = new HashMap<>();
    private final List<Query> passing = new ArrayList<>();
    private int outermost = Integer.MAX_VALUE;

    List<TaintPath> computeOnce(Query query, Supplier<List<TaintPath>> search) {
        @Nullable Answer known = answers.get(query);
        if (known != null) {
            outermost = Math.min(outermost, known.outermost());
            return known.paths();
        } else if (open.containsKey(query) || open.size() >= DEEPEST) {
            outermost = Math.min(outermost, open.getOrDefault(query, 0));
            return List.of();
        }
        int before = outermost;
        int own = open.size();
        outermost = Integer.MAX_VALUE;
        open.put(query, own);
        try {
            return keep(query, search.get(), own);
        } finally {
            open.remove(query);
            outermost = Math.min(before, outermost);
        }
    }

    private List<TaintPath> keep(Query query, List<TaintPath> found, int own) {
        if (outermost < own) {
            passing.add(query);
        } else {
            outermost = Integer.MAX_VALUE;
            forget(own);
        }
        answers.put(query, new Answer(found, outermost));
        return found;
    }

    /** Forgets what depends on a query that has its answer now, or on one inside of it. */
    private void forget(int own) {
        int last = passing.size() - 1;
        while (last >= 0 && depends(passing.get(last), own)) {
            answers.remove(passing.remove(last));
            last--;
        }
    }

    private boolean depends(Query query, int own) {
        @Nullable Answer answer = answers.get(query);
        return answer != null && answer.outermost() >= own;
    }
}

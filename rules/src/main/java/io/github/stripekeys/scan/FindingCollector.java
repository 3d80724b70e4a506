package io.github.stripekeys.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * The findings of a scan. Only the most urgent keep the lines that are shown of them, always the same ones, so that tens of thousands
 * take little memory. Safe for use by many threads at once.
 */
final class FindingCollector {
    /** Nobody reads the lines of more. */
    static final int MOST_SHOWN = 2_000;

    private static final Comparator<CommentedFinding> URGENT_FIRST = Comparator.comparing(
                    (CommentedFinding each) -> each.finding().severity())
            .thenComparing(CommentedFinding::finding);

    private final List<CommentedFinding> plain = new ArrayList<>();
    private final Queue<CommentedFinding> shown = new PriorityQueue<>(URGENT_FIRST.reversed());

    synchronized void add(CommentedFinding finding) {
        if (finding.hasLines()) {
            shown.add(finding);
        } else {
            plain.add(finding);
        }
        if (shown.size() > MOST_SHOWN) {
            plain.add(shown.remove().withoutLines());
        }
    }

    synchronized List<CommentedFinding> all() {
        List<CommentedFinding> all = new ArrayList<>(plain);
        all.addAll(shown);
        return all;
    }
}

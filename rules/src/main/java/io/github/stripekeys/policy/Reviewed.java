package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** A finding, and what there is to say about the comments beside it. */
public record Reviewed(Finding finding, List<Problem> problems) {
    Reviewed saying(String remark) {
        return new Reviewed(finding.saying(remark), problems);
    }

    Reviewed with(Problem problem) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(problem);
        return new Reviewed(finding, List.copyOf(all));
    }
}

package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Problem;
import java.util.ArrayList;
import java.util.List;

/** A finding, and what there is to say about the comments beside it. */
public record Judged(Finding finding, List<Problem> problems) {
    Judged saying(String remark) {
        return new Judged(finding.saying(remark), problems);
    }

    Judged with(Problem problem) {
        List<Problem> all = new ArrayList<>(problems);
        all.add(problem);
        return new Judged(finding, List.copyOf(all));
    }
}

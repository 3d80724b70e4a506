package io.github.stripekeys.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What to do about a credential, in order and each thing once, whatever number of rules it breaks. */
public record FixPlan(List<FixStep> steps) {
    public FixPlan {
        steps = List.copyOf(steps);
    }

    /** For a credential that is in the files. */
    public static FixPlan of(Collection<Rule> rules) {
        List<Rule> ordered =
                rules.stream().sorted(Comparator.comparing(Rule::isAboutCode)).toList();
        Set<FixStep> steps = new LinkedHashSet<>();
        Set<FixStage> done = EnumSet.noneOf(FixStage.class);
        for (Rule rule : ordered) {
            List<FixStep> own = RulePage.of(rule).steps();
            own.stream()
                    .filter(step -> step.stage().isPerRule() || !done.contains(step.stage()))
                    .forEach(steps::add);
            own.forEach(step -> done.add(step.stage()));
        }
        return new FixPlan(
                steps.stream().sorted(Comparator.comparing(FixStep::stage)).toList());
    }

    /** For one that is in the history only. */
    public FixPlan forHistory() {
        return new FixPlan(
                steps.stream().filter(step -> !step.stage().isAboutFiles()).toList());
    }
}

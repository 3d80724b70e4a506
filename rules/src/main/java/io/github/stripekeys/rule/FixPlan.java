package io.github.stripekeys.rule;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What to do about a credential, in order and each thing once, whatever number of rules it breaks. */
public record FixPlan(List<FixStep> steps) {
    /** For a credential in a library of others, whatever it is: nobody here can take it out, and nobody at all can take it back. */
    public static final FixPlan OF_DEPENDENCY = new FixPlan(Stream.of(
                    "**Check whose account it is.** Compare the last four characters with the keys in your"
                            + " [Dashboard](https://dashboard.stripe.com/apikeys). Never try the key: it may belong to somebody else.",
                    "**Expire it now if it is yours**, or a key of the company that publishes the library. Every version that has the"
                            + " key stays public: mirrors and caches keep it, whatever the publisher deletes.",
                    "**Report it to the publisher** of the library, privately, with the version and the way to the file. If nobody"
                            + " answers, tell [Stripe support](https://support.stripe.com/contact).",
                    "**Change to a version without it** once there is one. The old version stays as it is, and so does this finding.",
                    "**Prevent the next one.** Run the goal dependencies in a nightly build, so that an update with a key is noticed.")
            .map(FixStep::of)
            .toList());

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

package io.github.stripekeys.rule;

import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.java.taint.Flow;
import io.github.stripekeys.text.Evidence;
import io.github.stripekeys.text.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Findings of which one tells what a credential is and the other where it goes from the same place, made one. */
public final class FlowMerger {
    private FlowMerger() {}

    /** The findings, with each flow that starts and ends where a credential is written out in the finding of that one. */
    public static List<Finding> of(Collection<Finding> all) {
        Map<Finding, Finding> joined = new HashMap<>();
        Set<Finding> gone = new HashSet<>();
        for (Finding flow :
                all.stream().filter(FlowMerger::isOfLiteral).sorted().toList()) {
            credential(flow, all).ifPresent(found -> {
                joined.put(found, join(joined.getOrDefault(found, found), flow));
                gone.add(flow);
            });
        }
        return all.stream()
                .filter(each -> !gone.contains(each))
                .map(each -> joined.getOrDefault(each, each))
                .toList();
    }

    private static boolean isOfLiteral(Finding finding) {
        return finding.isOpen()
                && finding.length() == 0
                && finding.evidence().contains(Evidence.FLOW)
                && finding.trace().stream()
                        .limit(1)
                        .anyMatch(step -> step.message().equals(Flow.WRITTEN_OUT));
    }

    /** The first one that stands in the literal which the flow starts with, if that is where it ends. */
    private static Optional<Finding> credential(Finding flow, Collection<Finding> all) {
        return all.stream()
                .filter(each ->
                        each.isOpen() && each.length() > 0 && !each.kind().isPublic())
                .filter(each -> each.location().equals(flow.location())
                        && each.region().startLine() == flow.region().startLine()
                        && each.region().overlaps(flow.region()))
                .filter(each -> isAt(flow.trace().get(0), each))
                .sorted()
                .findFirst();
    }

    private static boolean isAt(Step source, Finding credential) {
        return source.path().equals(credential.path())
                && source.line() == credential.region().startLine()
                && source.column() <= credential.region().startColumn();
    }

    private static Finding join(Finding credential, Finding flow) {
        List<Rule> rules = both(credential.rules(), flow.rules());
        boolean isSent = flow.exposure().surface() == Surface.CLIENT;
        Exposure exposure = isSent ? flow.exposure() : credential.exposure();
        return new Finding(
                rules,
                SeverityTable.of(rules, exposure.surface(), credential.mode()),
                credential.kind(),
                credential.mode(),
                credential.account(),
                exposure,
                both(credential.evidence(), flow.evidence()).stream().sorted().toList(),
                credential.location(),
                credential.region(),
                credential.redacted(),
                credential.prefix(),
                credential.fingerprint(),
                credential.length(),
                credential.message() + "; " + flow.message(),
                both(credential.trace(), flow.trace()),
                credential.status(),
                credential.suppression(),
                credential.past(),
                credential.excerpt());
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}

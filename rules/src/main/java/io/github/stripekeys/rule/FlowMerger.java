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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brings together the findings of which one tells what a credential is and the other where it goes: at one place they are one
 * finding, at two they are findings of one credential.
 */
public final class FlowMerger {
    /** What a message about a secret starts with that stands in the code itself. */
    private static final String LITERAL = Violation.capitalized(Flow.WRITTEN_OUT);

    private FlowMerger() {}

    /**
     * The findings: a flow that starts and ends where a credential is written out is part of that finding, and one that starts there and
     * ends elsewhere, or sends a request with a key of its file, is of that credential.
     */
    public static List<Finding> of(Collection<Finding> all) {
        CredentialsByLine credentials = new CredentialsByLine(all);
        Map<Finding, Finding> joined = new HashMap<>();
        Set<Finding> gone = new HashSet<>();
        for (Finding flow :
                all.stream().filter(FlowMerger::isOfLiteral).sorted().toList()) {
            credential(flow, credentials).ifPresent(found -> {
                joined.put(found, join(joined.getOrDefault(found, found), flow));
                gone.add(flow);
            });
        }
        for (Finding flow : all.stream().filter(FlowMerger::isUnnamed).sorted().toList()) {
            if (!gone.contains(flow)) {
                source(flow, credentials).ifPresent(found -> joined.put(flow, continued(found, flow)));
            }
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

    /** Whether a flow does not say which secret it is of. */
    private static boolean isUnnamed(Finding finding) {
        return isOfLiteral(finding) || isRequest(finding);
    }

    private static boolean isRequest(Finding finding) {
        return finding.length() == 0
                && finding.evidence().contains(Evidence.FLOW)
                && finding.trace().isEmpty();
    }

    /** The credential that a flow starts with, or that a script sends its requests with: the last before it, or else the first. */
    private static Optional<Finding> source(Finding flow, CredentialsByLine credentials) {
        return isRequest(flow)
                ? credentials.lastServerKey(flow.location(), flow.region().startLine())
                : from(flow.trace().get(0), credentials).findFirst();
    }

    /** The first one that stands in the literal which the flow starts with, if that is where it ends. */
    private static Optional<Finding> credential(Finding flow, CredentialsByLine credentials) {
        return from(flow.trace().get(0), credentials)
                .filter(each -> each.isOpen() && !each.kind().isPublic())
                .filter(each -> each.location().equals(flow.location())
                        && each.region().startLine() == flow.region().startLine()
                        && each.region().overlaps(flow.region()))
                .findFirst();
    }

    private static Stream<Finding> from(Step source, CredentialsByLine credentials) {
        return credentials.startingAt(source.path(), source.line(), source.column());
    }

    private static Finding join(Finding credential, Finding flow) {
        List<Rule> rules = both(credential.rules(), flow.rules());
        boolean isSent = flow.exposure().surface() == Surface.CLIENT;
        Exposure exposure = isSent ? flow.exposure() : credential.exposure();
        return new Finding(
                rules,
                SeverityTable.of(rules, exposure.surface(), credential.mode()),
                credential.credential(),
                exposure,
                credential.proof().plus(flow.proof()),
                credential.where(),
                message(credential, flow),
                credential.acceptance(),
                credential.past());
    }

    /** A flow of that credential, which goes somewhere else. */
    private static Finding continued(Finding credential, Finding flow) {
        List<Rule> rules = both(flow.rules(), credential.rules());
        return new Finding(
                flow.rules(),
                SeverityTable.of(rules, flow.exposure().surface(), credential.mode()),
                credential.credential(),
                flow.exposure(),
                flow.proof(),
                flow.where(),
                message(credential, flow),
                flow.acceptance(),
                flow.past());
    }

    /** What happens to the credential, such as {@code Live secret key is returned to the client by get()}. */
    private static String message(Finding credential, Finding flow) {
        String what = credential.message().replaceFirst(";.*", "");
        return flow.message().startsWith(LITERAL)
                ? what + flow.message().substring(LITERAL.length())
                : flow.message()
                        .replace(
                                "a secret key",
                                "the " + what.substring(0, 1).toLowerCase(Locale.ROOT) + what.substring(1));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }
}

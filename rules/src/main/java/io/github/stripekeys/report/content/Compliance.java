package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Requirement;
import io.github.stripekeys.rule.Rule;
import io.github.stripekeys.rule.RulePage;
import io.github.stripekeys.rule.Standard;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The requirements that findings break, as the pages of their rules say. */
public record Compliance(Map<Rule, List<Requirement>> byRule) {
    /** What findings of these rules break. */
    public static Compliance of(Collection<Rule> rules) {
        Map<Rule, List<Requirement>> byRule = new EnumMap<>(Rule.class);
        rules.forEach(rule -> byRule.put(rule, RulePage.of(rule).requirements()));
        return new Compliance(byRule);
    }

    public List<Requirement> of(Rule rule) {
        return Objects.requireNonNull(byRule.get(rule));
    }

    public List<Requirement> of(Finding finding) {
        return of(List.of(finding));
    }

    /** All that any of the findings breaks, norm by norm. */
    public List<Requirement> of(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.rules().stream()
                        .flatMap(rule -> of(rule).stream())
                        .filter(requirement -> requirement.isBrokenBy(finding)))
                .distinct()
                .sorted(Comparator.comparing(Requirement::norm))
                .toList();
    }

    /** The same, cited, such as {@code CWE-798; PCI DSS 4.0.1, requirement 8.6.2}. */
    public String cited(List<Finding> findings) {
        return of(findings).stream().map(Requirement::label).collect(Collectors.joining("; "));
    }

    /** All of a norm, in the order of the rules. */
    public List<Requirement> of(Standard norm) {
        Map<String, Requirement> byAddress = new LinkedHashMap<>();
        byRule.values().stream()
                .flatMap(List::stream)
                .filter(requirement -> requirement.norm() == norm)
                .forEach(requirement ->
                        byAddress.putIfAbsent(requirement.id() + ' ' + requirement.address(), requirement));
        return List.copyOf(byAddress.values());
    }
}

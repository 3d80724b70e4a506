package io.github.stripekeys.report.html;

import io.github.stripekeys.rule.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * The findings that a format has room for: those somebody has to act on first, then the worst.
 *
 * @param findings in their own order
 * @param left how many there was no room for
 */
public record TopFindings(List<Finding> findings, int left) {
    private static final Comparator<Finding> URGENT_FIRST = Comparator.comparing(Finding::status)
            .thenComparing(Finding::severity)
            .thenComparing(Comparator.naturalOrder());

    public static TopFindings of(List<Finding> findings, int most) {
        if (findings.size() <= most) {
            return new TopFindings(findings, 0);
        }
        List<Finding> urgent =
                findings.stream().sorted(URGENT_FIRST).limit(most).toList();
        return new TopFindings(urgent.stream().sorted().toList(), findings.size() - most);
    }
}

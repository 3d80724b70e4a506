package io.github.stripekeys.report.html;

import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import java.util.Arrays;
import java.util.List;

/**
 * How many open findings there are of each severity on each surface.
 *
 * @param open the findings that are counted
 */
record Matrix(List<Finding> open) {
    private static final int LARGE = 10;

    static Matrix of(List<Finding> findings) {
        return new Matrix(findings.stream().filter(Finding::isOpen).toList());
    }

    /** The surfaces that have any. */
    List<Surface> surfaces() {
        return Arrays.stream(Surface.values())
                .filter(surface ->
                        open.stream().anyMatch(finding -> finding.exposure().surface() == surface))
                .toList();
    }

    List<Severity> severities() {
        return List.of(Severity.values());
    }

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** Whether a table says more than the figures do. */
    boolean isWorthATable() {
        return surfaces().size() > 1 && open.size() >= LARGE;
    }

    long count(Severity severity) {
        return open.stream().filter(finding -> finding.severity() == severity).count();
    }

    /** How long a bar for the count is, in percent: the longest of the table has 100. */
    long share(Surface surface, Severity severity) {
        long most = surfaces().stream()
                .flatMap(row -> severities().stream().map(column -> count(row, column)))
                .max(Long::compare)
                .orElse(1L);
        return Math.max(4, 100 * count(surface, severity) / most);
    }

    long count(Surface surface, Severity severity) {
        return open.stream()
                .filter(finding -> finding.exposure().surface() == surface && finding.severity() == severity)
                .count();
    }
}

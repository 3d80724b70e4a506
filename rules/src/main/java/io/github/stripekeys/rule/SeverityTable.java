package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How bad a rule's findings are: a credential by who can see it, the rows of the severity table; what code or configuration does by
 * the credential's mode, wherever it stands. A credential that is written there has a rule of its own besides, and the worse of the
 * two counts.
 */
public enum SeverityTable {
    LIVE_MASTER(By.SURFACE, Severity.CRITICAL, Severity.HIGH, Severity.HIGH),
    LIVE_RESTRICTED(By.SURFACE, Severity.HIGH, Severity.MEDIUM, Severity.MEDIUM),
    SIGNING(By.SURFACE, Severity.HIGH, Severity.HIGH, Severity.LOW),
    TEST_MODE(By.SURFACE, Severity.MEDIUM, Severity.LOW, Severity.LOW),
    SHORT_LIVED(By.SURFACE, Severity.LOW, Severity.LOW, Severity.LOW),
    PUBLIC(By.SURFACE, Severity.INFO, Severity.INFO, Severity.INFO),
    ALWAYS_HIGH(By.MODE, Severity.HIGH, Severity.HIGH, Severity.HIGH),
    ALWAYS_MEDIUM(By.MODE, Severity.MEDIUM, Severity.MEDIUM, Severity.MEDIUM),
    ALWAYS_LOW(By.MODE, Severity.LOW, Severity.LOW, Severity.LOW),
    ALWAYS_INFO(By.MODE, Severity.INFO, Severity.INFO, Severity.INFO),
    /** No worse than a key that says its mode is by itself. */
    HARD_CODED(By.MODE, Severity.MEDIUM, Severity.LOW, Severity.HIGH),
    CLIENT(By.MODE, Severity.CRITICAL, Severity.HIGH, Severity.HIGH);

    /** What decides: those outside, inside, and tests; or live, test and unknown mode. */
    private enum By {
        SURFACE,
        MODE
    }

    private final By by;
    private final Severity first;
    private final Severity second;
    private final Severity third;

    SeverityTable(By by, Severity first, Severity second, Severity third) {
        this.by = by;
        this.first = first;
        this.second = second;
        this.third = third;
    }

    /** Whether the credential's mode decides. */
    boolean usesMode() {
        return by == By.MODE;
    }

    /** The severity of a credential of this mode where this audience can see it. */
    public Severity severityFor(Surface surface, Mode mode) {
        return switch (by == By.MODE ? column(mode) : column(surface)) {
            case 0 -> first;
            case 1 -> second;
            default -> third;
        };
    }

    private static int column(Mode mode) {
        return switch (mode) {
            case LIVE -> 0;
            case TEST -> 1;
            case UNKNOWN -> 2;
        };
    }

    private static int column(Surface surface) {
        return switch (surface) {
            case CLIENT, ARTIFACT, DEPENDENCY -> 0;
            case SERVER, BUILD, CI, DOCS, GENERATED -> 1;
            case TEST -> 2;
        };
    }

    /** The worst of what the rules say of a credential of this mode where this audience can see it. */
    static Severity of(List<Rule> rules, Surface surface, Mode mode) {
        return rules.stream()
                .map(rule -> rule.severities().severityFor(surface, mode))
                .min(Comparator.naturalOrder())
                .orElse(Severity.INFO);
    }

    /** The worst there is. */
    public Severity worst() {
        return Collections.min(List.of(first, second, third));
    }
}

package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;

/**
 * How bad something that code or configuration does is, wherever it stands. A credential that is written there has a
 * rule of its own besides, and the worse of the two counts.
 */
public enum ByMode implements Severities {
    ALWAYS_HIGH(Severity.HIGH, Severity.HIGH, Severity.HIGH),
    ALWAYS_MEDIUM(Severity.MEDIUM, Severity.MEDIUM, Severity.MEDIUM),
    ALWAYS_LOW(Severity.LOW, Severity.LOW, Severity.LOW),
    ALWAYS_INFO(Severity.INFO, Severity.INFO, Severity.INFO),
    /** No worse than a key that says its mode is by itself. */
    HARD_CODED(Severity.MEDIUM, Severity.LOW, Severity.HIGH),
    CLIENT(Severity.CRITICAL, Severity.HIGH, Severity.HIGH);

    private final Severity live;
    private final Severity test;
    private final Severity unknown;

    ByMode(Severity live, Severity test, Severity unknown) {
        this.live = live;
        this.test = test;
        this.unknown = unknown;
    }

    @Override
    public Severity on(Surface surface, Mode mode) {
        return switch (mode) {
            case LIVE -> live;
            case TEST -> test;
            case UNKNOWN -> unknown;
        };
    }

    @Override
    public Severity worst() {
        return live.isAtLeast(unknown) ? live : unknown;
    }
}

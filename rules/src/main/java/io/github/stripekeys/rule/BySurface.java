package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;

/** How bad a credential is by who can see it: the rows of the severity table. */
public enum BySurface implements Severities {
    LIVE_MASTER(Severity.CRITICAL, Severity.HIGH, Severity.HIGH),
    LIVE_RESTRICTED(Severity.HIGH, Severity.MEDIUM, Severity.MEDIUM),
    SIGNING(Severity.HIGH, Severity.HIGH, Severity.LOW),
    TEST_MODE(Severity.MEDIUM, Severity.LOW, Severity.LOW),
    SHORT_LIVED(Severity.LOW, Severity.LOW, Severity.LOW),
    PUBLIC(Severity.INFO, Severity.INFO, Severity.INFO);

    private final Severity outside;
    private final Severity inside;
    private final Severity test;

    BySurface(Severity outside, Severity inside, Severity test) {
        this.outside = outside;
        this.inside = inside;
        this.test = test;
    }

    @Override
    public Severity on(Surface surface, Mode mode) {
        return switch (surface) {
            case CLIENT, ARTIFACT -> outside;
            case SERVER, BUILD, CI, DOCS, GENERATED -> inside;
            case TEST -> test;
        };
    }

    @Override
    public Severity worst() {
        return outside;
    }
}

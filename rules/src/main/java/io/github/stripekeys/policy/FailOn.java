package io.github.stripekeys.policy;

import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** The severity from which an open finding fails the build. */
public enum FailOn {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO,
    NEVER;

    /** The identifier used in the parameter and in reports, such as {@code medium}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The constant of this id, in any case, if there is one. */
    public static Optional<FailOn> of(String id) {
        for (FailOn failOn : values()) {
            if (failOn.id().equals(id.strip().toLowerCase(Locale.ROOT))) {
                return Optional.of(failOn);
            }
        }
        return Optional.empty();
    }

    /** Whether this finding fails the build. */
    public boolean isReachedBy(Finding finding) {
        return this != NEVER && finding.isOpen() && finding.severity().isAtLeast(Severity.valueOf(name()));
    }
}

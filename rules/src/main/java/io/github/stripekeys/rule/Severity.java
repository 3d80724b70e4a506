package io.github.stripekeys.rule;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    INFO;

    /** The identifier used in reports and parameters, such as {@code high}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this is the other severity or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}

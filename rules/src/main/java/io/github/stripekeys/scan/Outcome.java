package io.github.stripekeys.scan;

import java.util.Locale;

/** How a scan ended. */
public enum Outcome {
    /** Everything in scope was looked at, nothing fails the build. */
    CLEAN,
    /** At least one open finding fails the build. */
    FINDINGS,
    /** Something in scope could not be looked at. */
    INCOMPLETE,
    /** The scan could not run. */
    ERROR;

    /** The identifier used in reports, such as {@code clean}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

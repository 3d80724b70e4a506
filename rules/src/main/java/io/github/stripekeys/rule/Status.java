package io.github.stripekeys.rule;

import java.util.Locale;

/** Whether a finding still needs somebody. */
public enum Status {
    /** Needs somebody; fails the build if it is bad enough. */
    OPEN,
    /** In the baseline. */
    KNOWN,
    /** Accepted by a suppression that has not expired. */
    SUPPRESSED,
    /** In the baseline and no longer there. */
    FIXED;

    /** The identifier used in reports, such as {@code open}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

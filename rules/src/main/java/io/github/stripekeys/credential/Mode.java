package io.github.stripekeys.credential;

import java.util.Locale;

/** Whether a credential moves real money; {@link #UNKNOWN} where its text does not say. */
public enum Mode {
    LIVE,
    TEST,
    UNKNOWN;

    /** The identifier used in reports, such as {@code live}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

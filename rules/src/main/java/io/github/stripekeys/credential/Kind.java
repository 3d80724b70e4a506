package io.github.stripekeys.credential;

import java.util.Locale;

/** The families of Stripe credentials; their identifiers are part of the report's contract. */
public enum Kind {
    SECRET,
    ORGANIZATION,
    RESTRICTED,
    SANDBOX,
    PUBLISHABLE,
    WEBHOOK,
    APP_SIGNING,
    EPHEMERAL,
    TERMINAL,
    OAUTH_ACCESS,
    OAUTH_REFRESH,
    USER,
    CLIENT_SECRET,
    LEGACY;

    /** The identifier used in reports, such as {@code app-signing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

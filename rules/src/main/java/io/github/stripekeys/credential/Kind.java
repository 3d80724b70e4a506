package io.github.stripekeys.credential;

import java.util.Locale;

/** The families of Stripe credentials and what each is for; their identifiers are part of the report's contract. */
public enum Kind {
    SECRET(Use.REQUESTS, Audience.SERVERS),
    ORGANIZATION(Use.REQUESTS, Audience.SERVERS),
    RESTRICTED(Use.REQUESTS, Audience.SERVERS),
    SANDBOX(Use.REQUESTS, Audience.SERVERS),
    PUBLISHABLE(Use.REQUESTS, Audience.EVERYONE),
    WEBHOOK(Use.OTHER, Audience.SERVERS),
    APP_SIGNING(Use.OTHER, Audience.SERVERS),
    EPHEMERAL(Use.OTHER, Audience.ONE_CLIENT),
    TERMINAL(Use.OTHER, Audience.ONE_CLIENT),
    OAUTH_ACCESS(Use.OTHER, Audience.SERVERS),
    OAUTH_REFRESH(Use.OTHER, Audience.SERVERS),
    USER(Use.OTHER, Audience.SERVERS),
    CLIENT_SECRET(Use.OTHER, Audience.ONE_CLIENT),
    LEGACY(Use.OTHER, Audience.SERVERS);

    /** What it is sent to Stripe for. */
    private enum Use {
        REQUESTS,
        OTHER
    }

    /** Who may have it. */
    private enum Audience {
        SERVERS,
        ONE_CLIENT,
        EVERYONE
    }

    private final Use use;
    private final Audience audience;

    Kind(Use use, Audience audience) {
        this.use = use;
        this.audience = audience;
    }

    /** The identifier used in reports, such as {@code app-signing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether requests to Stripe are authenticated with it: a key that says so by its prefix. */
    public boolean isApiKey() {
        return use == Use.REQUESTS;
    }

    /** Whether only servers may have it. */
    public boolean isServerSecret() {
        return audience == Audience.SERVERS;
    }

    /** Whether it is an API key that only servers may have. */
    public boolean isServerKey() {
        return isApiKey() && isServerSecret();
    }

    /** Whether it is made for clients: for all of them, or for the one that acts with it. */
    public boolean mayReachClients() {
        return !isServerSecret();
    }

    /** Whether everybody may have it. */
    public boolean isPublic() {
        return audience == Audience.EVERYONE;
    }
}

package io.github.stripekeys.credential;

import java.util.Locale;

/** The families of Stripe credentials and what each is for; their identifiers are part of the report's contract. */
public enum Kind {
    SECRET("key", "STRIPE_SECRET_KEY", Use.REQUESTS, Audience.SERVERS),
    ORGANIZATION("key", "STRIPE_ORGANIZATION_KEY", Use.REQUESTS, Audience.SERVERS),
    RESTRICTED("key", "STRIPE_RESTRICTED_KEY", Use.REQUESTS, Audience.SERVERS),
    SANDBOX("key", "STRIPE_SECRET_KEY", Use.REQUESTS, Audience.SERVERS),
    PUBLISHABLE("publishable key", "STRIPE_PUBLISHABLE_KEY", Use.REQUESTS, Audience.EVERYONE),
    WEBHOOK("webhook signing secret", "STRIPE_WEBHOOK_SECRET", Use.OTHER, Audience.SERVERS),
    APP_SIGNING("app signing secret", "STRIPE_APP_SIGNING_SECRET", Use.OTHER, Audience.SERVERS),
    EPHEMERAL("ephemeral key", "STRIPE_SECRET", Use.OTHER, Audience.ONE_CLIENT),
    TERMINAL("Terminal token", "STRIPE_SECRET", Use.OTHER, Audience.ONE_CLIENT),
    OAUTH_ACCESS("OAuth token", "STRIPE_OAUTH_TOKEN", Use.OTHER, Audience.SERVERS),
    OAUTH_REFRESH("OAuth token", "STRIPE_OAUTH_TOKEN", Use.OTHER, Audience.SERVERS),
    USER("Dashboard user key", "STRIPE_SECRET", Use.OTHER, Audience.SERVERS),
    CLIENT_SECRET("payment client secret", "STRIPE_SECRET", Use.OTHER, Audience.ONE_CLIENT),
    LEGACY("key", "STRIPE_SECRET_KEY", Use.OTHER, Audience.SERVERS);

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

    private final String noun;
    private final String variable;
    private final Use use;
    private final Audience audience;

    Kind(String noun, String variable, Use use, Audience audience) {
        this.noun = noun;
        this.variable = variable;
        this.use = use;
        this.audience = audience;
    }

    /** The identifier used in reports, such as {@code app-signing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What several of different kinds are counted as; those that are only called keys differ by their mode. */
    public String noun() {
        return noun;
    }

    /** Whether only the mode tells one from others that are called the same. */
    public boolean isCountedByMode() {
        return noun.equals(SECRET.noun);
    }

    /** The environment variable that such a credential is usually kept in. */
    public String variable() {
        return variable;
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

    /** Whether it is made for one client, and soon expires. */
    public boolean isForOneClient() {
        return audience == Audience.ONE_CLIENT;
    }

    /** Whether everybody may have it. */
    public boolean isPublic() {
        return audience == Audience.EVERYONE;
    }
}

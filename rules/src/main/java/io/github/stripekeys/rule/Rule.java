package io.github.stripekeys.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong. One constant per rule; each has a page in the resources beside this class. */
public enum Rule {
    SECRET_KEY_LIVE("Live secret key", BySurface.LIVE_MASTER),
    SECRET_KEY_TEST("Test secret key", BySurface.TEST_MODE),
    ORGANIZATION_KEY("Organization key", BySurface.LIVE_MASTER),
    RESTRICTED_KEY_LIVE("Live restricted key", BySurface.LIVE_RESTRICTED),
    RESTRICTED_KEY_TEST("Test restricted key", BySurface.TEST_MODE),
    SANDBOX_KEY("Claimable sandbox key", BySurface.TEST_MODE),
    WEBHOOK_SECRET("Webhook signing secret", BySurface.SIGNING),
    APP_SIGNING_SECRET("Stripe App signing secret", BySurface.SIGNING),
    OAUTH_TOKEN("OAuth token", BySurface.SIGNING),
    USER_KEY("Dashboard user key", BySurface.SIGNING),
    EPHEMERAL_KEY("Ephemeral key", BySurface.SHORT_LIVED),
    TERMINAL_TOKEN("Terminal connection token", BySurface.SHORT_LIVED),
    CLIENT_SECRET("Client secret of one payment", BySurface.SHORT_LIVED),
    PUBLISHABLE_KEY("Publishable key", BySurface.PUBLIC),
    PUBLISHED_SAMPLE("Sample key of Stripe's documentation", BySurface.PUBLIC),
    OTHER_VENDOR_KEY("Key of another vendor", BySurface.PUBLIC),
    HARDCODED_API_KEY("Hard-coded API key", ByMode.HARD_CODED),
    SECRET_KEY_IN_CLIENT_SDK("Secret key in a client", ByMode.CLIENT),
    PUBLISHABLE_KEY_AS_API_KEY("Publishable key as API key", ByMode.ALWAYS_LOW),
    WEBHOOK_SECRET_MISUSED("Signing secret and API key mixed up", ByMode.HARD_CODED),
    LIVE_KEY_IN_TEST("Live key in a test", ByMode.ALWAYS_MEDIUM),
    TEST_KEY_IN_PRODUCTION_CONFIG("Test key in a production configuration", ByMode.ALWAYS_MEDIUM),
    CLI_CONFIG_COMMITTED("Login of the Stripe CLI", ByMode.ALWAYS_MEDIUM),
    UNRESTRICTED_KEY("Unrestricted key for an agent", ByMode.ALWAYS_INFO),
    KEY_ACCOUNTS_DIFFER("Keys of different accounts", ByMode.ALWAYS_LOW),
    KEY_AS_PROPERTY_NAME("Key in place of a property's name", ByMode.HARD_CODED),
    SECRET_REACHES_CLIENT("Secret that may reach the client", ByMode.ALWAYS_HIGH),
    SECRET_LOGGED("Secret in a log", ByMode.ALWAYS_MEDIUM),
    SECRET_NAMED_PUBLIC("Secret in a public variable", ByMode.ALWAYS_HIGH),
    SECRET_IN_FILTERED_RESOURCE("Secret in a filtered resource", ByMode.ALWAYS_HIGH);

    private final String title;

    @SuppressWarnings("ImmutableEnumChecker") // the rows are constants
    private final Severities severities;

    Rule(String title, Severities severities) {
        this.title = title;
        this.severities = severities;
    }

    /** The identifier used in reports and suppressions, such as {@code secret-key-live}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it is called in a sentence or a heading. */
    public String title() {
        return title;
    }

    /** Whether it is about what code or configuration does, and not about what a credential is. */
    public boolean isAboutCode() {
        return severities instanceof ByMode;
    }

    /** Whether it is about what protects nothing of the project's, so that nothing done with it is wrong. */
    boolean isHarmless() {
        return this == PUBLISHED_SAMPLE || this == OTHER_VENDOR_KEY;
    }

    /** How bad it is. */
    public Severities severities() {
        return severities;
    }

    /** The rule of this id, if there is one. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}

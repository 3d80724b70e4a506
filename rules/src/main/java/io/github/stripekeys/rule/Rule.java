package io.github.stripekeys.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong. One constant per rule; each has a page in the resources beside this class. */
public enum Rule {
    SECRET_KEY_LIVE("Live secret key", Severities.LIVE_MASTER),
    SECRET_KEY_TEST("Test secret key", Severities.TEST_MODE),
    ORGANIZATION_KEY("Organization key", Severities.LIVE_MASTER),
    RESTRICTED_KEY_LIVE("Live restricted key", Severities.LIVE_RESTRICTED),
    RESTRICTED_KEY_TEST("Test restricted key", Severities.TEST_MODE),
    SANDBOX_KEY("Claimable sandbox key", Severities.TEST_MODE),
    WEBHOOK_SECRET("Webhook signing secret", Severities.SIGNING),
    APP_SIGNING_SECRET("Stripe App signing secret", Severities.SIGNING),
    OAUTH_TOKEN("OAuth token", Severities.SIGNING),
    USER_KEY("Dashboard user key", Severities.SIGNING),
    EPHEMERAL_KEY("Ephemeral key", Severities.SHORT_LIVED),
    TERMINAL_TOKEN("Terminal connection token", Severities.SHORT_LIVED),
    CLIENT_SECRET("Client secret of one payment", Severities.SHORT_LIVED),
    PUBLISHABLE_KEY("Publishable key", Severities.PUBLIC),
    PUBLISHED_SAMPLE("Sample key of Stripe's documentation", Severities.PUBLIC),
    OTHER_VENDOR_KEY("Key of another vendor", Severities.PUBLIC);

    private final String title;
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

    /** How bad it is, by who can see it. */
    public Severities severities() {
        return severities;
    }

    /** The rule of this id, if there is one. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}

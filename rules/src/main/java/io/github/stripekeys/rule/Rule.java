package io.github.stripekeys.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong. One constant per rule; each has a page in the resources beside this class. */
public enum Rule {
    SECRET_KEY_LIVE("Live secret key", SeverityTable.LIVE_MASTER),
    SECRET_KEY_TEST("Test secret key", SeverityTable.TEST_MODE),
    ORGANIZATION_KEY("Organization key", SeverityTable.LIVE_MASTER),
    RESTRICTED_KEY_LIVE("Live restricted key", SeverityTable.LIVE_RESTRICTED),
    RESTRICTED_KEY_TEST("Test restricted key", SeverityTable.TEST_MODE),
    SANDBOX_KEY("Claimable sandbox key", SeverityTable.TEST_MODE),
    WEBHOOK_SECRET("Webhook signing secret", SeverityTable.SIGNING),
    APP_SIGNING_SECRET("Stripe App signing secret", SeverityTable.SIGNING),
    OAUTH_TOKEN("OAuth token", SeverityTable.SIGNING),
    USER_KEY("Dashboard user key", SeverityTable.SIGNING),
    EPHEMERAL_KEY("Ephemeral key", SeverityTable.SHORT_LIVED),
    TERMINAL_TOKEN("Terminal connection token", SeverityTable.SHORT_LIVED),
    CLIENT_SECRET("Payment client secret", SeverityTable.SHORT_LIVED),
    PUBLISHABLE_KEY("Publishable key", SeverityTable.PUBLIC),
    PUBLISHED_SAMPLE("Published Stripe sample key", SeverityTable.PUBLIC),
    OTHER_VENDOR_KEY("Key from another vendor", SeverityTable.PUBLIC),
    HARDCODED_API_KEY("Hard-coded API key", SeverityTable.HARD_CODED),
    SECRET_KEY_IN_CLIENT_SDK("Secret key used in client code", SeverityTable.CLIENT),
    PUBLISHABLE_KEY_AS_API_KEY("Publishable key used as API key", SeverityTable.ALWAYS_LOW),
    WEBHOOK_SECRET_MISUSED("Signing secret and API key mixed up", SeverityTable.HARD_CODED),
    LIVE_KEY_IN_TEST("Live key in a test", SeverityTable.ALWAYS_MEDIUM),
    TEST_KEY_IN_PRODUCTION_CONFIG("Test key in a production configuration", SeverityTable.ALWAYS_MEDIUM),
    CLI_CONFIG_COMMITTED("Stripe CLI credentials committed", SeverityTable.ALWAYS_MEDIUM),
    UNRESTRICTED_KEY("Unrestricted key given to an AI agent", SeverityTable.ALWAYS_INFO),
    KEY_ACCOUNTS_DIFFER("Keys from different accounts", SeverityTable.ALWAYS_LOW),
    KEY_AS_PROPERTY_NAME("Key used as a property name", SeverityTable.HARD_CODED),
    SECRET_REACHES_CLIENT("Secret that may reach the client", SeverityTable.ALWAYS_HIGH),
    SECRET_LOGGED("Secret written to a log", SeverityTable.ALWAYS_MEDIUM),
    SECRET_NAMED_PUBLIC("Secret in a browser-exposed variable", SeverityTable.ALWAYS_HIGH),
    SECRET_IN_FILTERED_RESOURCE("Secret in a filtered resource", SeverityTable.ALWAYS_HIGH);

    private final String title;

    private final SeverityTable severities;

    Rule(String title, SeverityTable severities) {
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
        return severities.usesMode();
    }

    /** Whether it is about what everyone may see: nothing is wrong, and nothing has to be fixed. */
    public boolean isPublicByDesign() {
        return this == PUBLISHABLE_KEY || isHarmless();
    }

    /** Whether it is about what protects nothing of the project's, so that nothing done with it is wrong. */
    boolean isHarmless() {
        return this == PUBLISHED_SAMPLE || this == OTHER_VENDOR_KEY;
    }

    /** How bad it is. */
    public SeverityTable severities() {
        return severities;
    }

    /** The rule of this id, if there is one. */
    public static Optional<Rule> of(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id().equals(id)).findFirst();
    }
}

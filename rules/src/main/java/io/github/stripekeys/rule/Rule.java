package io.github.stripekeys.rule;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be wrong. One constant per rule; each has a page in the resources beside this class. */
public enum Rule {
    SECRET_KEY_LIVE("Live secret key", SeverityTable.LIVE_MASTER, Mode.LIVE, Kind.SECRET, Kind.LEGACY),
    SECRET_KEY_TEST("Test secret key", SeverityTable.TEST_MODE, Mode.TEST, Kind.SECRET, Kind.LEGACY),
    ORGANIZATION_KEY("Organization key", SeverityTable.LIVE_MASTER, Mode.UNKNOWN, Kind.ORGANIZATION),
    RESTRICTED_KEY_LIVE("Live restricted key", SeverityTable.LIVE_RESTRICTED, Mode.LIVE, Kind.RESTRICTED),
    RESTRICTED_KEY_TEST("Test restricted key", SeverityTable.TEST_MODE, Mode.TEST, Kind.RESTRICTED),
    SANDBOX_KEY("Claimable sandbox key", SeverityTable.TEST_MODE, Mode.TEST, Kind.SANDBOX),
    WEBHOOK_SECRET("Webhook signing secret", SeverityTable.SIGNING, Mode.UNKNOWN, Kind.WEBHOOK),
    APP_SIGNING_SECRET("Stripe App signing secret", SeverityTable.SIGNING, Mode.UNKNOWN, Kind.APP_SIGNING),
    OAUTH_TOKEN("OAuth token", SeverityTable.SIGNING, Mode.UNKNOWN, Kind.OAUTH_ACCESS, Kind.OAUTH_REFRESH),
    USER_KEY("Dashboard user key", SeverityTable.SIGNING, Mode.UNKNOWN, Kind.USER),
    EPHEMERAL_KEY("Ephemeral key", SeverityTable.SHORT_LIVED, Mode.UNKNOWN, Kind.EPHEMERAL),
    TERMINAL_TOKEN("Terminal connection token", SeverityTable.SHORT_LIVED, Mode.UNKNOWN, Kind.TERMINAL),
    CLIENT_SECRET("Payment client secret", SeverityTable.SHORT_LIVED, Mode.UNKNOWN, Kind.CLIENT_SECRET),
    PUBLISHABLE_KEY("Publishable key", SeverityTable.PUBLIC, Mode.UNKNOWN, Kind.PUBLISHABLE),
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
    private final Mode mode;

    @SuppressWarnings("ImmutableEnumChecker") // a copy
    private final List<Kind> kinds;

    /** A rule about what code or configuration does. */
    Rule(String title, SeverityTable severities) {
        this(title, severities, Mode.UNKNOWN);
    }

    /**
     * The rule that credentials of these kinds are filed under.
     *
     * @param mode of the credentials, if there is another rule for the other mode, or there is one mode only
     */
    Rule(String title, SeverityTable severities, Mode mode, Kind... kinds) {
        this.title = title;
        this.severities = severities;
        this.mode = mode;
        this.kinds = List.of(kinds);
    }

    /** The rule that a credential is filed under; there is one for each kind. */
    static Rule of(Kind kind, Mode mode) {
        List<Rule> own = Arrays.stream(values())
                .filter(rule -> rule.kinds.contains(kind))
                .toList();
        return own.stream().filter(rule -> rule.mode == mode).findFirst().orElse(own.get(0));
    }

    /** The kinds of credentials that are filed under it; none if it is about what is done with them. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** The mode of all credentials that are filed under it, if it is for one mode. */
    public Mode mode() {
        return mode;
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

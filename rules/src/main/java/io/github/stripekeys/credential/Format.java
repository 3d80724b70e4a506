package io.github.stripekeys.credential;

import java.util.List;
import java.util.Optional;

/**
 * How the text of each kind is built: the one list of what is looked for. A credential is a prefix and a body; a prefix is a
 * type, such as {@code sk}, and perhaps a mode, each with a {@code _} behind it. All searches are derived from this, through
 * {@link Prefix}.
 */
public enum Format {
    SECRET_KEY(Kind.SECRET, "sk", ModeSegment.REQUIRED, BodyFormat.ALPHANUMERIC),
    SECRET_UUID(Kind.SECRET, "sk", ModeSegment.OPTIONAL, BodyFormat.UUID),
    ORGANIZATION_KEY(Kind.ORGANIZATION, "sk_org", ModeSegment.OPTIONAL, BodyFormat.ALPHANUMERIC),
    RESTRICTED_KEY(Kind.RESTRICTED, "rk", ModeSegment.REQUIRED, BodyFormat.ALPHANUMERIC),
    SANDBOX_KEY(Kind.SANDBOX, "rkcs", ModeSegment.TEST, BodyFormat.ALPHANUMERIC),
    PUBLISHABLE_KEY(Kind.PUBLISHABLE, "pk", ModeSegment.REQUIRED, BodyFormat.ALPHANUMERIC),
    PUBLISHABLE_UUID(Kind.PUBLISHABLE, "pk", ModeSegment.OPTIONAL, BodyFormat.UUID),
    WEBHOOK_SECRET(Kind.WEBHOOK, "whsec", ModeSegment.NONE, BodyFormat.BASE64),
    APP_SIGNING_SECRET(Kind.APP_SIGNING, "absec", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    EPHEMERAL_KEY(Kind.EPHEMERAL, "ek", ModeSegment.REQUIRED, BodyFormat.TAILED),
    TERMINAL_TOKEN(Kind.TERMINAL, "pst", ModeSegment.REQUIRED, BodyFormat.TAILED),
    SESSION_TOKEN(Kind.TERMINAL, "pss", ModeSegment.REQUIRED, BodyFormat.TAILED),
    /** No page of Stripe shows one, so Stripe must be named near it. */
    BARE_SESSION_TOKEN(Kind.TERMINAL, "pss", ModeSegment.NONE, BodyFormat.TAILED),
    OAUTH_ACCESS_TOKEN(Kind.OAUTH_ACCESS, "oak", ModeSegment.OPTIONAL, BodyFormat.ALPHANUMERIC),
    OAUTH_REFRESH_TOKEN(Kind.OAUTH_REFRESH, "rt", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    USER_KEY(Kind.USER, "uk", ModeSegment.OPTIONAL, BodyFormat.ALPHANUMERIC),
    PAYMENT_INTENT(Kind.CLIENT_SECRET, "pi", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    SETUP_INTENT(Kind.CLIENT_SECRET, "seti", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    VERIFICATION_SESSION(Kind.CLIENT_SECRET, "vs", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    CONNECT_SESSION(Kind.CLIENT_SECRET, "cos", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    CHECKOUT_SESSION(Kind.CLIENT_SECRET, "cs", ModeSegment.REQUIRED, BodyFormat.OBJECT_SECRET),
    SOURCE(Kind.CLIENT_SECRET, "src_client_secret", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    CONNECTIONS_SESSION(Kind.CLIENT_SECRET, "fcsess_client_secret", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    ACCOUNT_SESSION(Kind.CLIENT_SECRET, "accs_secret_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    CUSTOMER_SESSION(Kind.CLIENT_SECRET, "cuss_secret", ModeSegment.NONE, BodyFormat.ALPHANUMERIC);

    /** Characters of a type that is no part of a name by chance. */
    private static final int SHORTEST_WORD = 5;

    private static final List<Format> ALL = List.of(values());

    private final Kind kind;
    private final String type;
    private final ModeSegment marker;
    private final BodyFormat body;
    private final String head;

    Format(Kind kind, String type, ModeSegment marker, BodyFormat body) {
        this.kind = kind;
        this.type = type;
        this.marker = marker;
        this.body = body;
        this.head = type + "_";
    }

    /** All formats. */
    public static List<Format> all() {
        return ALL;
    }

    /** Whose format it is. */
    public Kind kind() {
        return kind;
    }

    /** What every credential of this format starts with, without the {@code _} behind it. */
    public String type() {
        return type;
    }

    /** All prefixes, such as {@code sk_live_}. */
    public List<String> prefixes() {
        return marker.segments().stream().map(segment -> head + segment).toList();
    }

    /** What follows a prefix. */
    BodyFormat body() {
        return body;
    }

    /** Whether a type this short, without a mode, starts identifiers too, which do not mix capital and small letters as keys do. */
    boolean needsMixedCase() {
        return (body == BodyFormat.ALPHANUMERIC || body == BodyFormat.TAILED)
                && type.length() < SHORTEST_WORD
                && marker.segments().contains("");
    }

    /** Whether a type this short means something elsewhere too, so that Stripe must be named near it. */
    public boolean needsContext() {
        return this == OAUTH_REFRESH_TOKEN || this == BARE_SESSION_TOKEN;
    }

    /** How many characters stand before the first {@code _}. */
    int firstSeparator() {
        return head.indexOf('_');
    }

    /** Whether the type stands here. */
    boolean startsAt(String text, int start) {
        return text.startsWith(head, start);
    }

    /** Where the body starts, if type and mode stand here; else -1. */
    int bodyStart(String text, int start) {
        return startsAt(text, start) ? marker.end(text, start + head.length()) : -1;
    }

    /** Whether this is more than the type of a prefix that was read from there to there. */
    boolean hasMode(int start, int bodyStart) {
        return bodyStart > start + head.length();
    }

    /** The credential that starts here, if type, mode and body fit. */
    public Optional<Credential> read(String text, int start) {
        int bodyStart = bodyStart(text, start);
        int end = bodyStart < 0 ? -1 : body.end(text, bodyStart);
        if (end < 0) {
            return Optional.empty();
        }
        Secret secret = new Secret(text.substring(start, end));
        if (needsMixedCase() && !Alphabet.mixesCase(text.substring(bodyStart, end))) {
            return Optional.empty();
        }
        Mode mode = marker.modeAt(text, start + head.length()).orElse(Mode.UNKNOWN);
        return Optional.of(new Credential(kind, mode, text.substring(start, bodyStart), secret));
    }
}

package io.github.stripekeys.credential;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the text of each kind is built: the one list of what is looked for. Longer heads come before those they contain. */
public enum Format {
    SECRET_KEY(Kind.SECRET, "sk_", ModeSegment.REQUIRED, BodyFormat.ALPHANUMERIC),
    SECRET_UUID(Kind.SECRET, "sk_", ModeSegment.OPTIONAL, BodyFormat.UUID),
    ORGANIZATION_KEY(Kind.ORGANIZATION, "sk_org_", ModeSegment.OPTIONAL, BodyFormat.ALPHANUMERIC),
    RESTRICTED_KEY(Kind.RESTRICTED, "rk_", ModeSegment.REQUIRED, BodyFormat.ALPHANUMERIC),
    SANDBOX_KEY(Kind.SANDBOX, "rkcs_test_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    PUBLISHABLE_KEY(Kind.PUBLISHABLE, "pk_", ModeSegment.REQUIRED, BodyFormat.ALPHANUMERIC),
    PUBLISHABLE_UUID(Kind.PUBLISHABLE, "pk_", ModeSegment.OPTIONAL, BodyFormat.UUID),
    WEBHOOK_SECRET(Kind.WEBHOOK, "whsec_", ModeSegment.NONE, BodyFormat.BASE64),
    APP_SIGNING_SECRET(Kind.APP_SIGNING, "absec_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    EPHEMERAL_KEY(Kind.EPHEMERAL, "ek_", ModeSegment.REQUIRED, BodyFormat.TAILED),
    TERMINAL_TOKEN(Kind.TERMINAL, "pst_", ModeSegment.REQUIRED, BodyFormat.TAILED),
    OAUTH_ACCESS_TOKEN(Kind.OAUTH_ACCESS, "oak_", ModeSegment.OPTIONAL, BodyFormat.ALPHANUMERIC),
    OAUTH_REFRESH_TOKEN(Kind.OAUTH_REFRESH, "rt_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    USER_KEY(Kind.USER, "uk_", ModeSegment.OPTIONAL, BodyFormat.ALPHANUMERIC),
    PAYMENT_INTENT(Kind.CLIENT_SECRET, "pi_", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    SETUP_INTENT(Kind.CLIENT_SECRET, "seti_", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    VERIFICATION_SESSION(Kind.CLIENT_SECRET, "vs_", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    CONNECT_SESSION(Kind.CLIENT_SECRET, "cos_", ModeSegment.NONE, BodyFormat.OBJECT_SECRET),
    CHECKOUT_SESSION(Kind.CLIENT_SECRET, "cs_", ModeSegment.REQUIRED, BodyFormat.OBJECT_SECRET),
    SOURCE(Kind.CLIENT_SECRET, "src_client_secret_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    CONNECTIONS_SESSION(Kind.CLIENT_SECRET, "fcsess_client_secret_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    ACCOUNT_SESSION(Kind.CLIENT_SECRET, "accs_secret__", ModeSegment.NONE, BodyFormat.ALPHANUMERIC),
    CUSTOMER_SESSION(Kind.CLIENT_SECRET, "cuss_secret_", ModeSegment.NONE, BodyFormat.ALPHANUMERIC);

    private static final List<Format> ALL = List.of(values());

    private final Kind kind;
    private final String head;
    private final ModeSegment marker;
    private final BodyFormat body;

    Format(Kind kind, String head, ModeSegment marker, BodyFormat body) {
        this.kind = kind;
        this.head = head;
        this.marker = marker;
        this.body = body;
    }

    /** All formats. */
    public static List<Format> all() {
        return ALL;
    }

    /** Whether a head this short starts identifiers too, which do not mix capital and small letters as keys do. */
    boolean needsMixedCase() {
        return this == OAUTH_REFRESH_TOKEN || this == OAUTH_ACCESS_TOKEN || this == USER_KEY;
    }

    /** What credentials of this format are. */
    public Kind kind() {
        return kind;
    }

    /** What every credential of this format starts with. */
    public String head() {
        return head;
    }

    /** What every credential of this format starts with, once for each mode that it must name. */
    public List<String> prefixes() {
        boolean namesMode = marker == ModeSegment.REQUIRED || body == BodyFormat.UUID;
        return namesMode ? List.of(head + "live_", head + "test_") : List.of(head);
    }

    /** Whether a head this short means something elsewhere too, so that Stripe must be named near it. */
    public boolean needsContext() {
        return this == OAUTH_REFRESH_TOKEN;
    }

    /** Whether the head stands here. */
    public boolean startsAt(String text, int start) {
        return text.startsWith(head, start);
    }

    /** Where the body starts, if head and mode stand here; else -1. */
    int bodyStart(String text, int start) {
        return startsAt(text, start) ? marker.end(text, start + head.length()) : -1;
    }

    /** The credential that starts here, if head, mode and body fit. */
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
        return Optional.of(new Credential(kind, modeIn(text, start), text.substring(start, bodyStart), secret));
    }

    private Mode modeIn(String text, int start) {
        return Arrays.stream(Mode.values())
                .filter(mode -> marker != ModeSegment.NONE && text.startsWith(mode.id() + "_", start + head.length()))
                .findFirst()
                .orElse(kind == Kind.SANDBOX ? Mode.TEST : Mode.UNKNOWN);
    }
}

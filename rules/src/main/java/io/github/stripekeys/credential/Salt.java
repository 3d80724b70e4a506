package io.github.stripekeys.credential;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What fingerprints are keyed with, so that a project can keep its fingerprints from being compared with those of
 * others. Immutable.
 */
public final class Salt {
    /** For projects that did not commit one. */
    public static final Salt DEFAULT = new Salt("stripe-keys");

    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1:";
    private static final int CHARACTERS = 26;

    private final SecretKeySpec key;

    /** The salt of this text; white space around it does not count. */
    public Salt(String text) {
        this.key = new SecretKeySpec(text.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /**
     * The stable name of a credential: {@code v1:} and the first 26 characters (130 bits) of its HMAC-SHA-256 (RFC 2104)
     * in lower-case base32 (RFC 4648, section 6). Depends on the salt and the credential's text only.
     */
    public String fingerprint(Secret secret) {
        return fingerprint(secret.reveal());
    }

    /** The same of what has no credential's text but is told from others by these parts. */
    public String fingerprint(List<String> parts) {
        return fingerprint(String.join("\n", parts));
    }

    private String fingerprint(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return VERSION + Base32.encode(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), CHARACTERS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}

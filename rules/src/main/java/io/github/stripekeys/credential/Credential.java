package io.github.stripekeys.credential;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A key or secret, read from text.
 *
 * @param prefix what the text starts with and that says its kind and mode, such as {@code rk_live_}
 * @param secret the whole text, prefix included
 */
public record Credential(Kind kind, Mode mode, String prefix, Secret secret) {
    private static final int REDACTED_TAIL = 4;
    private static final int ACCOUNT_END = 17;

    /** What follows the prefix. */
    String body() {
        return secret.reveal().substring(prefix.length());
    }

    /** How the body is built. */
    public Structure structure() {
        return Structure.of(body());
    }

    /** What the text of this API key starts with and would be a whole key by its structure, if all of it is not. */
    public Stream<String> wholeParts() {
        boolean isMeasured = kind == Kind.SECRET || kind == Kind.RESTRICTED || kind == Kind.PUBLISHABLE;
        return isMeasured ? Structure.completePrefixes(body()).map(part -> prefix + part) : Stream.empty();
    }

    /** The id of the Stripe account that the key belongs to, if its text carries it. */
    public Optional<String> account() {
        return structure() == Structure.CHARS_99
                ? Optional.of("acct_" + body().substring(1, ACCOUNT_END))
                : Optional.empty();
    }

    /** The other company whose key this is, if its shape says so. */
    public Optional<Vendor> vendor() {
        return Vendor.of(this);
    }

    /** Whether Stripe printed this key in its own documentation, so that it protects nothing. */
    public boolean isPublishedSample() {
        return PublishedSamples.contains(this);
    }

    /** Prefix, ellipsis and the last four characters. */
    public String redacted() {
        String text = secret.reveal();
        return prefix + "…" + text.substring(text.length() - REDACTED_TAIL);
    }
}

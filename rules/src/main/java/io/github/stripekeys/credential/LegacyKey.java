package io.github.stripekeys.credential;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Keys without a prefix, as Stripe issued them until 2012: 32 letters and digits. By themselves they look like anything, so
 * they are only read where a key is expected.
 */
public final class LegacyKey {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]{32}");
    private static final Pattern ANY_SHAPE = Pattern.compile("[A-Za-z0-9_.-]{20,255}");
    private static final Pattern MIXED = Pattern.compile(".*[0-9].*[A-Za-z].*|.*[A-Za-z].*[0-9].*");

    /** Words and years with hyphens between them, as people write a value that is none: {@code not-a-real-key-2024}. */
    private static final Pattern PHRASE = Pattern.compile("(?:[a-z]{1,20}[-_.]){2}(?:[a-z]{1,20}|[0-9]{1,4}|[-_.])*+");

    private LegacyKey() {}

    /** The key that a text is, if it has the shape of one. */
    public static Optional<Credential> read(String text) {
        return read(text, SHAPE);
    }

    /** The key that a text must be where nothing but a key works; empty if it is a placeholder. */
    public static Optional<Credential> readAnyShape(String text) {
        return PHRASE.matcher(text).matches() ? Optional.empty() : read(text, ANY_SHAPE);
    }

    private static Optional<Credential> read(String text, Pattern shape) {
        Credential credential = new Credential(Kind.LEGACY, Mode.UNKNOWN, "", new Secret(text));
        boolean isKey = shape.matcher(text).matches() && MIXED.matcher(text).matches();
        return isKey && Placeholder.of(credential, text, text.length()).isEmpty()
                ? Optional.of(credential)
                : Optional.empty();
    }
}

package io.github.stripekeys.credential;

import java.util.stream.Stream;

/**
 * How the body of an API key is built, measured over 180 keys of public repositories. Gives confidence; is never a
 * condition, because Stripe announces longer keys.
 */
public enum Structure {
    /** 99 characters: {@code 5}, the 16 characters of an account id, 72 more, {@code 00}, 8 more. */
    CHARS_99,
    /** 34 characters: 24, {@code 00}, 8 more. */
    CHARS_34,
    /** 24 characters, the oldest form. */
    CHARS_24,
    /** Any other. */
    OTHER;

    /** Number of characters of a {@link #CHARS_99} body. */
    public static final int LONG_LENGTH = 99;

    private static final int MEDIUM_LENGTH = 34;
    private static final int SHORT_LENGTH = 24;
    /** Characters from {@code 00} to the end. */
    private static final int TAIL = 10;

    /** The structure of this body. */
    public static Structure of(String body) {
        boolean tail = body.length() > TAIL && body.startsWith("00", body.length() - TAIL);
        return switch (body.length()) {
            case LONG_LENGTH -> tail && body.startsWith("51") ? CHARS_99 : OTHER;
            case MEDIUM_LENGTH -> tail ? CHARS_34 : OTHER;
            case SHORT_LENGTH -> body.startsWith("51") ? OTHER : CHARS_24;
            default -> OTHER;
        };
    }

    /** The body without the {@code 00} that each body of the two long forms has; all of another. */
    static String withoutFixedZeros(String body) {
        int zeros = body.length() - TAIL;
        return of(body).isCertain() ? body.substring(0, zeros) + body.substring(zeros + 2) : body;
    }

    /** The starts of a body without structure that have one. */
    static Stream<String> completePrefixes(String body) {
        return Stream.of(LONG_LENGTH, MEDIUM_LENGTH, SHORT_LENGTH)
                .filter(length -> length < body.length() && of(body) == OTHER)
                .map(length -> body.substring(0, length))
                .filter(part -> of(part) != OTHER);
    }

    /** Whether chance hardly ever makes such a body, so that it is Stripe's wherever it stands. */
    public boolean isCertain() {
        return this == CHARS_99 || this == CHARS_34;
    }
}

package io.github.stripekeys.report.content;

import java.nio.charset.StandardCharsets;

/** A path as a relative reference of RFC 3986: what is not unreserved there, and not a slash, is percent-encoded UTF-8. */
public final class RelativeUri {
    private static final String UNRESERVED = "-._~/";

    private RelativeUri() {}

    /** The reference to a path that is written with {@code /}. */
    public static String of(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved((char) octet)) {
                uri.append((char) octet);
            } else {
                uri.append(String.format("%%%02X", octet & 0xFF));
            }
        }
        return uri.toString();
    }

    private static boolean isUnreserved(char character) {
        return (character < 0x80 && Character.isLetterOrDigit(character)) || UNRESERVED.indexOf(character) >= 0;
    }
}

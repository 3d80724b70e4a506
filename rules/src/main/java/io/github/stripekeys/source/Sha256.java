package io.github.stripekeys.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 (FIPS 180-4) of contents, in 64 lower-case hexadecimal digits. */
public final class Sha256 {
    private static final int CHUNK = 64 << 10;

    private Sha256() {}

    /** The hash of the first bytes of an array. */
    public static String of(byte[] bytes, int length) {
        try {
            return of(new ByteArrayInputStream(bytes, 0, length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash of all that a stream has. */
    public static String of(InputStream in) throws IOException {
        MessageDigest digest = start();
        byte[] chunk = new byte[CHUNK];
        for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
            digest.update(chunk, 0, count);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** A hash of what is still to come. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.github.stripekeys.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The style of the page, which stands in the page itself. */
record Stylesheet(String text) {
    static Stylesheet load() {
        try (InputStream style = Stylesheet.class.getResourceAsStream("report.css")) {
            if (style == null) {
                throw new IllegalStateException("report.css was not packaged");
            }
            return new Stylesheet(new String(style.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException("report.css cannot be read", e);
        }
    }

    /** A source expression of Content Security Policy that allows this style and no other. */
    String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

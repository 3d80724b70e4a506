package io.github.stripekeys.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** The style or the script of the page. */
public record Asset(String text) {
    /** These files beside this class, one after the other. */
    static Asset load(String... names) {
        return new Asset(Arrays.stream(names).map(Asset::text).collect(Collectors.joining("\n")));
    }

    private static String text(String name) {
        try (InputStream asset = Asset.class.getResourceAsStream(name)) {
            if (asset == null) {
                throw new IllegalStateException(name + " was not packaged");
            }
            return new String(asset.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /** A source expression of Content Security Policy that allows this and nothing else. */
    String source() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

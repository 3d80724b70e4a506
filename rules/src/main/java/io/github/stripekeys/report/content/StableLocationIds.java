package io.github.stripekeys.report.content;

import io.github.stripekeys.rule.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Names of the places of a result, for services that follow a place over the versions of a file. A name knows the rule,
 * the credential and the file, and no line, so it outlives an edit above; several places of one credential in one file
 * are numbered.
 */
public final class StableLocationIds {
    private final Map<String, Integer> met = new HashMap<>();

    /** The name of the next finding, another one for each. */
    public String of(Finding finding) {
        String name = sha256(finding.rule().id()
                + '\n'
                + finding.fingerprint()
                + '\n'
                + finding.location().displayPath());
        return name + ":" + met.merge(name, 1, Integer::sum);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package io.github.stripekeys.remedy;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import java.util.Locale;

/**
 * Where a credential is, as far as what to write instead depends on it.
 *
 * @param path of the file, with {@code /}
 * @param line the line that it is on, with {@code shown} in place of the credential; empty if there are no lines
 * @param shown what stands in place of the credential in the line, such as {@code sk_live_…q7Xw}
 * @param around the lines around it, for what surrounds a value, such as {@code kind: Secret}
 * @param framework of the code
 */
public record SecretPlace(
        String path,
        String line,
        String shown,
        String around,
        Kind kind,
        Mode mode,
        Surface surface,
        Framework framework) {
    String fileName() {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /** What follows the last dot of the file's name, in lower case. */
    String extension() {
        return fileName().substring(fileName().lastIndexOf('.') + 1);
    }

    /** Whether {@code path} is in a folder of this name, at any depth. */
    boolean isIn(String folder) {
        return ("/" + path).contains("/" + folder + "/");
    }

    /** What stands on the line before the credential. */
    String before() {
        int at = line.indexOf(shown);
        return at < 0 ? line : line.substring(0, at);
    }
}

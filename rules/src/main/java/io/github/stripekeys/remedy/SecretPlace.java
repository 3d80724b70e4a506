package io.github.stripekeys.remedy;

import io.github.stripekeys.credential.Kind;
import io.github.stripekeys.credential.Mode;
import io.github.stripekeys.exposure.Surface;
import java.util.List;
import java.util.Locale;

/**
 * Where a credential is, as far as what to write instead depends on it.
 *
 * @param path of the file, with {@code /}
 * @param above the lines above, as many as are known
 * @param line the line that it is on, with {@code shown} in place of the credential; empty if there are no lines
 * @param below some lines below
 * @param shown what stands in place of the credential in the line, such as {@code sk_live_…q7Xw}
 * @param framework of the code
 * @param variable the name of the variable to read, or empty for the one that the place or the kind suggests
 */
public record SecretPlace(
        String path,
        String above,
        String line,
        String below,
        String shown,
        Kind kind,
        Mode mode,
        Surface surface,
        Framework framework,
        String variable) {
    /** The same with a variable of this name. */
    public SecretPlace named(String name) {
        return new SecretPlace(path, above, line, below, shown, kind, mode, surface, framework, name);
    }

    /** The same in code of no framework. */
    public SecretPlace withoutFramework() {
        return new SecretPlace(path, above, line, below, shown, kind, mode, surface, Framework.NONE, variable);
    }

    /** The name of the variable of the environment that is to have the credential, such as {@code STRIPE_SECRET_KEY}. */
    public String variableName() {
        return VariableName.of(this);
    }

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

    /** All lines that are known. */
    String around() {
        return above + "\n" + line + "\n" + below;
    }

    /** The keys of the YAML mappings that it is in, the innermost first, its own among them. */
    List<String> yamlKeys() {
        return YamlKeys.of(above, line);
    }
}

package io.github.stripekeys.text;

import io.github.stripekeys.credential.Redaction;

/**
 * One step of a finding's trace: where a part of the credential comes from, or where it goes.
 *
 * @param line starts at 1
 * @param column starts at 1, in UTF-16 code units
 * @param message what happens there, without any part of the credential
 * @param code the line, as an excerpt shows it; empty if it is not known
 */
public record Step(String path, int line, int column, String message, String code) {
    /** One whose line is not known yet. */
    public Step(String path, int line, int column, String message) {
        this(path, line, column, message, "");
    }

    public Step {
        path = Redaction.of(path);
        message = Redaction.of(message);
        code = Redaction.of(code);
    }

    /** The same of a project that is a folder of another. */
    public Step under(String folder) {
        return new Step(folder + "/" + path, line, column, message, code);
    }

    /** The same with its line. */
    public Step with(String otherCode) {
        return new Step(path, line, column, message, otherCode);
    }
}

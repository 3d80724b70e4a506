package io.github.stripekeys.source;

import io.github.stripekeys.credential.Redaction;

/**
 * A commit, as far as a report tells of it.
 *
 * @param commit its full id
 * @param date when the author wrote it, in the form of ISO 8601
 * @param author the name that the author goes by; empty if it is not told
 */
public record Authored(String commit, String date, String author) {
    public Authored {
        commit = Redaction.of(commit);
        date = Redaction.of(date);
        author = Redaction.of(author);
    }
}

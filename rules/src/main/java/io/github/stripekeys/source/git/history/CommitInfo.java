package io.github.stripekeys.source.git.history;

import io.github.stripekeys.credential.Redaction;

/**
 * A commit, as far as a report tells of it.
 *
 * @param commit its full id
 * @param date when the author wrote it, in the form of ISO 8601
 * @param author the name that the author goes by; empty if it is not told
 */
public record CommitInfo(String commit, String date, String author) {
    public CommitInfo {
        commit = Redaction.of(commit);
        date = Redaction.of(date);
        author = Redaction.of(author);
    }
}

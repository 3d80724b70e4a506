package io.github.stripekeys.source.git.history;

import io.github.stripekeys.credential.Redaction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in a history something appeared for the first time, and where it still is.
 *
 * @param by the commit that brought it
 * @param paths all that it ever had
 * @param refs the refs whose history has that commit; they are why it cannot be undone by a new commit
 * @param isAtHead whether what is checked out still has it
 * @param removed the last commit that took it out of a file; null if it is at head, or no commit did
 */
public record FirstSeen(
        CommitInfo by,
        List<String> paths,
        List<String> refs,
        boolean isAtHead,
        @Nullable CommitInfo removed) {
    public FirstSeen {
        paths = Redaction.ofAll(paths);
        refs = Redaction.ofAll(refs);
    }

    FirstSeen under(String folder) {
        List<String> below = paths.stream().map(path -> folder + "/" + path).toList();
        return new FirstSeen(by, below, refs, isAtHead, removed);
    }

    /** The full id of the commit that brought it. */
    public String commit() {
        return by.commit();
    }

    /** When its author wrote it, in the form of ISO 8601. */
    public String date() {
        return by.date();
    }
}

package io.github.stripekeys.source;

import java.util.List;

/**
 * Where in a history something appeared for the first time, and where it still is.
 *
 * @param commit its full id
 * @param date when the author wrote it, in the form of ISO 8601
 * @param paths all that it ever had
 * @param refs the refs whose history has that commit; they are why it cannot be undone by a new commit
 * @param isAtHead whether what is checked out still has it
 */
public record FirstSeen(String commit, String date, List<String> paths, List<String> refs, boolean isAtHead) {
    public FirstSeen {
        paths = List.copyOf(paths);
        refs = List.copyOf(refs);
    }
}

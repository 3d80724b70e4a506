package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitException;
import java.io.IOException;
import java.util.List;

/** What somebody has put aside: the newest is a ref, the others stand in that ref's log only (git-scm.com/docs/git-stash). */
final class Stashes {
    private static final String REF = "refs/stash";

    private Stashes() {}

    /** The ids of their commits, the newest first. */
    static List<String> of(Git git) throws IOException {
        try {
            return git.line("rev-parse", "--verify", "--quiet", REF).isEmpty()
                    ? List.of()
                    : git.lines("rev-list", "--walk-reflogs", REF);
        } catch (GitException e) {
            return List.of(); // a ref without a log, which the newest of them is all the same
        }
    }
}

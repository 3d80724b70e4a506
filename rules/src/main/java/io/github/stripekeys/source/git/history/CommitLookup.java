package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.git.Git;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a repository about single commits, about each once. For one thread. */
public final class CommitLookup {
    private final Git git;
    private final Map<String, CommitInfo> commits = new HashMap<>();
    private final Map<String, List<String>> refs = new HashMap<>();
    private @Nullable Map<String, String> stashes;

    /** Of a repository. */
    public CommitLookup(Git git) {
        this.git = git;
    }

    /** The commit of this id, or the one that a tag of this id leads to; of a tag of something else only the id. */
    CommitInfo info(String id) throws IOException {
        @Nullable CommitInfo known = commits.get(id);
        if (known == null) {
            List<String> lines = git.lines("rev-list", "--no-walk", "--format=%H%n%aI%n%an", id);
            known = lines.size() < 3
                    ? new CommitInfo(id, "", "")
                    : new CommitInfo(lines.get(1), lines.get(2), lines.size() > 3 ? lines.get(3) : "");
            commits.put(id, known);
        }
        return known;
    }

    /** The refs whose history has this commit; of a stash that is not the newest, which no ref has, its name in git's words. */
    List<String> refs(String commit) throws IOException {
        @Nullable List<String> known = refs.get(commit);
        if (known == null) {
            known = new ArrayList<>(git.lines("for-each-ref", "--contains", commit, "--format=%(refname)"));
            @Nullable String stash = known.isEmpty() ? stashes().get(commit) : null;
            if (stash != null) {
                known.add(stash);
            }
            refs.put(commit, known);
        }
        return known;
    }

    /** The stash that each commit is of: it has one for the files, one for the index, and one for what was not tracked. */
    private Map<String, String> stashes() throws IOException {
        @Nullable Map<String, String> known = stashes;
        if (known == null) {
            known = new HashMap<>();
            List<String> entries = Stashes.of(git);
            for (int i = 0; i < entries.size(); i++) {
                String name = "stash@{" + i + "}";
                List<String> ids = List.of(git.line("rev-list", "--no-walk", "--parents", entries.get(i))
                        .orElse("")
                        .split(" "));
                known.putIfAbsent(ids.get(0), name);
                for (String parent : ids.subList(Math.min(2, ids.size()), ids.size())) {
                    known.putIfAbsent(parent, name);
                }
            }
            stashes = known;
        }
        return known;
    }
}

package io.github.stripekeys.source.git.change;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.worktree.WorkTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/** The files of a working tree whose content is that of the last commit, so that git can bring them back. Immutable. */
public final class Committed {
    private final Path top;
    private final Set<String> tracked;
    private final WorkTree changed;

    private Committed(Path top, Set<String> tracked, WorkTree changed) {
        this.top = top;
        this.tracked = tracked;
        this.changed = changed;
    }

    /**
     * What is committed in a checkout.
     *
     * @throws IOException if git cannot tell
     */
    public static Committed in(Checkout checkout) throws IOException {
        TreeDiff staged = TreeDiff.staged(checkout);
        Set<String> paths = staged.changes().stream()
                .map(change -> PathName.ofEntry(change.path()))
                .collect(Collectors.toSet());
        Set<String> tracked = new Git(checkout.top())
                .pieces("ls-files", "-z").stream().map(PathName::ofEntry).collect(Collectors.toSet());
        return new Committed(checkout.top(), tracked, WorkTree.changed(checkout, paths));
    }

    /** Whether a file is as the last commit has it. */
    public boolean has(Path file) {
        String path = PathName.of(top.relativize(file));
        return tracked.contains(path) && !changed.reads(file);
    }
}

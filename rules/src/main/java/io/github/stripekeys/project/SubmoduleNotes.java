package io.github.stripekeys.project;

import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.change.TreeDiff;
import io.github.stripekeys.source.git.worktree.WorkTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says which submodules a scan has not looked into. */
final class SubmoduleNotes {
    private SubmoduleNotes() {}

    /** Of a working tree: those that are not checked out. */
    static Stream<Problem> of(Optional<Checkout> checkout) {
        List<String> missing =
                checkout.map(WorkTree::of).map(WorkTree::missingSubmodules).orElse(List.of());
        return note(missing, "not checked out, so not scanned: run 'git submodule update --init'");
    }

    /** Of a change: those that it moves, whose own changes are in another repository. */
    static Stream<Problem> of(TreeDiff change) {
        return note(change.submodules(), "changed; its files are scanned only where the whole working tree is");
    }

    private static Stream<Problem> note(List<String> paths, String message) {
        return paths.stream()
                .map(path -> new Problem(path, Problem.Kind.NOT_CHECKED_OUT, "a submodule that is " + message));
    }
}

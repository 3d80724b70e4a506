package io.github.stripekeys.maven;

import io.github.stripekeys.scan.Ratchet;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Checkout;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.Tree;
import io.github.stripekeys.source.git.BaseRef;
import io.github.stripekeys.source.git.Difference;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is about if it is not about a whole working tree.
 *
 * @param since what the working tree is compared with, or null
 * @param isStaged whether what is staged is compared with the last commit
 */
record GitMode(@Nullable String since, boolean isStaged) {
    /** None: the whole working tree. */
    static final GitMode NONE = new GitMode(null, false);

    Scope.Mode mode() {
        return isStaged ? Scope.Mode.STAGED : since == null ? Scope.Mode.TREE : Scope.Mode.SINCE;
    }

    /** Whether it is about the repository, not about one module after the other. */
    boolean isOn() {
        return mode() != Scope.Mode.TREE;
    }

    /** Scans what is new. */
    ScanResult run(Checkout checkout, Tree tree, Ratchet ratchet, Source neighbours, Progress progress)
            throws IOException {
        if (since == null) {
            Difference staged = Difference.staged(checkout);
            return ratchet.of(staged.index(tree, progress), neighbours, staged);
        }
        Difference difference = Difference.since(checkout, new BaseRef(since, System.getenv()));
        return ratchet.of(difference.workTree(tree, progress), neighbours, difference);
    }
}

package io.github.stripekeys.maven;

import io.github.stripekeys.scan.HistoryScan;
import io.github.stripekeys.scan.Ratchet;
import io.github.stripekeys.scan.ScanListener;
import io.github.stripekeys.scan.ScanRequest;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Checkout;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.Tree;
import io.github.stripekeys.source.git.BaseRef;
import io.github.stripekeys.source.git.Difference;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitRefusal;
import io.github.stripekeys.source.git.History;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is about: a whole working tree, or what only git knows.
 *
 * @param commits what a working tree is compared with, or the range of a history, or null
 */
record GitMode(Scope.Mode mode, @Nullable String commits) {
    /** The whole working tree. */
    static final GitMode NONE = new GitMode(Scope.Mode.TREE, null);

    /** Whether it is about the repository, not about one module after the other. */
    boolean isOn() {
        return mode != Scope.Mode.TREE;
    }

    /**
     * Scans what it is about.
     *
     * @param tree which files of the repository are in scope
     * @param neighbours the files of the working tree
     */
    ScanResult run(ScanRequest request, ScanListener listener, Tree tree, Source neighbours, Progress progress)
            throws IOException {
        if (mode == Scope.Mode.HISTORY) {
            return history(request, listener, tree, progress);
        }
        Checkout checkout = Checkout.around(tree.home())
                .orElseThrow(() -> new GitRefusal(tree.home() + " is not in a working tree of git"));
        Ratchet ratchet = new Ratchet(request, listener);
        if (mode == Scope.Mode.STAGED) {
            Difference staged = Difference.staged(checkout);
            return ratchet.of(staged.index(tree, progress), neighbours, staged);
        }
        BaseRef base = new BaseRef(Objects.requireNonNull(commits), System.getenv());
        Difference difference = Difference.since(checkout, base);
        return ratchet.of(difference.workTree(tree, progress), neighbours, difference);
    }

    private ScanResult history(ScanRequest request, ScanListener listener, Tree tree, Progress progress)
            throws IOException {
        Git git = History.repository(tree.home())
                .orElseThrow(() -> new GitRefusal(tree.home() + " is not in a repository of git"));
        History history = new History(git, commits, tree::has, tree.maxFileSize(), tree.threads(), progress);
        ScanResult result = new HistoryScan(request, listener).of(history);
        return commits == null ? ScanResults.orNothing(result) : result;
    }
}

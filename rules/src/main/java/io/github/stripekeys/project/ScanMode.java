package io.github.stripekeys.project;

import io.github.stripekeys.scan.HistoryScan;
import io.github.stripekeys.scan.NewFindingsScan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanListener;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.git.change.TreeDiff;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is about: a whole working tree, or what only git knows.
 *
 * @param commits what a working tree is compared with, or the range of a history, or null
 */
public record ScanMode(Scope.Mode mode, @Nullable String commits) {
    /** The whole working tree. */
    public static final ScanMode TREE = new ScanMode(Scope.Mode.TREE, null);

    /** What is staged. */
    public static final ScanMode STAGED = new ScanMode(Scope.Mode.STAGED, null);

    /** What the working tree adds to the commit of this ref. */
    public static ScanMode since(String ref) {
        return new ScanMode(Scope.Mode.SINCE, ref);
    }

    /** Every version of every file in these commits, or in all if it is null. */
    public static ScanMode history(@Nullable String range) {
        return new ScanMode(Scope.Mode.HISTORY, range);
    }

    /** Whether it is about the repository, not about one module after the other. */
    public boolean isOfRepository() {
        return mode != Scope.Mode.TREE;
    }

    /**
     * Scans what it is about.
     *
     * @param tree which files of the repository are in scope
     * @param neighbours the files of the working tree
     */
    ScanResult run(
            ScanContext context, ScanListener listener, FileSetRequest tree, Source neighbours, Progress progress)
            throws IOException {
        if (mode == Scope.Mode.HISTORY) {
            return history(context, listener, tree, progress);
        }
        Checkout checkout = Checkout.around(tree.home())
                .orElseThrow(() -> new GitException(tree.home() + " is not in a working tree of git"));
        NewFindingsScan ratchet = new NewFindingsScan(context, listener);
        if (mode == Scope.Mode.STAGED) {
            TreeDiff staged = TreeDiff.staged(checkout);
            return ratchet.of(staged.index(tree, progress), neighbours, staged);
        }
        BaseRef base = new BaseRef(Objects.requireNonNull(commits), System.getenv());
        TreeDiff difference = TreeDiff.since(checkout, base);
        return ratchet.of(difference.workTree(tree, progress), neighbours, difference);
    }

    private ScanResult history(ScanContext context, ScanListener listener, FileSetRequest tree, Progress progress)
            throws IOException {
        Git git = History.repository(tree.home())
                .orElseThrow(() -> new GitException(tree.home() + " is not in a repository of git"));
        History history = new History(git, commits, tree::has, tree.options(), progress);
        ScanResult result = new HistoryScan(context, listener).of(history);
        return commits == null ? ScanResults.orNothing(result) : result;
    }
}

package io.github.stripekeys.project;

import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.scan.CommitMessages;
import io.github.stripekeys.scan.HistoryScan;
import io.github.stripekeys.scan.NewFindingsScan;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanListener;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Problem;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is about: a whole working tree, or what only git knows.
 *
 * @param commits what a working tree is compared with, or the range of a history, or null
 * @param readsTexts whether messages, authors and names of refs are read beside files
 */
public record ScanMode(Scope.Mode mode, @Nullable String commits, boolean readsTexts) {
    /** The whole working tree. */
    public static final ScanMode TREE = new ScanMode(Scope.Mode.TREE, null, false);

    /** What is staged. */
    public static final ScanMode STAGED = new ScanMode(Scope.Mode.STAGED, null, false);

    /** What the working tree adds to the commit of this ref. */
    public static ScanMode since(String ref) {
        return new ScanMode(Scope.Mode.SINCE, ref, true);
    }

    /** Every version of every file in these commits, or in all if it is null, and what these commits say. */
    public static ScanMode history(@Nullable String range, boolean readsTexts) {
        return new ScanMode(Scope.Mode.HISTORY, range, readsTexts);
    }

    /** Whether it is about the repository, not about one module after the other. */
    public boolean isOfRepository() {
        return mode != Scope.Mode.TREE;
    }

    /** Whether what it is about are the files as they are on disk. */
    boolean isOfFiles() {
        return mode == Scope.Mode.TREE || mode == Scope.Mode.SINCE;
    }

    /**
     * Scans what it is about.
     *
     * @param tree which files of the repository are in scope
     * @param neighbours the files of the working tree
     * @param files where the project says what it accepts
     */
    ScanResult run(
            ScanContext context,
            ScanListener listener,
            FileSetRequest tree,
            Source neighbours,
            PolicyFiles files,
            Progress progress)
            throws IOException {
        if (mode == Scope.Mode.HISTORY) {
            return history(context, listener, tree, progress);
        }
        Checkout checkout = Checkout.around(tree.home())
                .orElseThrow(() ->
                        new GitException(tree.home() + " is not inside a Git working tree; since and staged need one"));
        TreeDiff difference = mode == Scope.Mode.STAGED
                ? TreeDiff.staged(checkout)
                : TreeDiff.since(checkout, new BaseRef(Objects.requireNonNull(commits), System.getenv()));
        Source added =
                mode == Scope.Mode.STAGED ? difference.index(tree, progress) : difference.workTree(tree, progress);
        Policy before = files.readAt(difference, context.policy());
        List<Problem> notes = new ArrayList<>(new GateChanges(files, before, context.policy(), difference).notes());
        SubmoduleNotes.of(difference).forEach(notes::add);
        if (mode == Scope.Mode.SINCE) {
            notes.addAll(new CommitMessages(context.with(before), listener).notes(difference));
        }
        NewFindingsScan scan = new NewFindingsScan(context.with(before), context.policy(), listener);
        ScanResult result = scan.of(added, neighbours, difference);
        if (isAuto() && result.findings().isEmpty() && difference.paths().isEmpty() && difference.isOfHead()) {
            return all(context, listener, neighbours);
        }
        return result.with(
                result.findings(),
                Stream.concat(result.problems().stream(), notes.stream()).toList());
    }

    private boolean isAuto() {
        return commits != null && new BaseRef(commits, Map.of()).isAuto();
    }

    /** All files: a change that is its own base, as in a scheduled build of the default branch, would be clean whatever it has. */
    private static ScanResult all(ScanContext context, ScanListener listener, Source files) {
        Scope scope = context.scope();
        Scope all = new Scope(Scope.Mode.TREE, scope.root(), scope.commit(), scope.modules(), scope.modulesInReactor());
        ScanResult result = new Scan(context.with(all), listener).run(files);
        Problem note = new Problem(
                null,
                Problem.Kind.OWN_BASE,
                "since=auto: what is checked out is the base itself and nothing is changed, so all files were scanned");
        return result.with(
                result.findings(),
                Stream.concat(result.problems().stream(), Stream.of(note)).toList());
    }

    private ScanResult history(ScanContext context, ScanListener listener, FileSetRequest tree, Progress progress)
            throws IOException {
        Git git = History.repository(tree.home())
                .orElseThrow(() -> new GitException(tree.home() + " is not a Git repository"));
        History history = new History(git, commits, tree::has, tree.options(), progress);
        ScanResult result = new HistoryScan(context, listener, readsTexts).of(history);
        return commits == null ? ScanResults.orNothing(result) : result;
    }
}

package io.github.stripekeys.scan;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Baseline;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.FailOn;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.policy.Suppressions;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.git.change.TreeDiff;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.git.worktree.WorkTree;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import io.github.stripekeys.testing.GitRepository;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scans of a repository, each as a build tool would ask for it. */
record GitScan(Path folder) {
    private static final ReadOptions TWO_THREADS = new ReadOptions(Globs.NONE, Globs.NONE, true, 2, Long.MAX_VALUE);

    static GitScan of(GitRepository repository) {
        return new GitScan(repository.folder());
    }

    /** The working tree. */
    ScanResult tree() {
        return new Scan(context(Scope.Mode.TREE), dropped -> {}).run(files());
    }

    /** What is new since a ref. */
    ScanResult since(String ref) throws IOException {
        TreeDiff difference = TreeDiff.since(checkout(), new BaseRef(ref, Map.of()));
        return added(difference, difference.workTree(FileSetRequest.of(folder), new Progress()));
    }

    /** What is staged. */
    ScanResult staged() throws IOException {
        TreeDiff difference = TreeDiff.staged(checkout());
        return added(difference, difference.index(FileSetRequest.of(folder), new Progress()));
    }

    /** The history. */
    ScanResult history(@Nullable String range) throws IOException {
        return history(range, Policy.NONE, true);
    }

    /** The history of files only. */
    ScanResult historyOfFiles() throws IOException {
        return history(null, Policy.NONE, false);
    }

    /** The history of a project with these suppressions. */
    ScanResult historyWith(Suppressions suppressions) throws IOException {
        return history(null, new Policy(Baseline.NONE, suppressions, false, LocalDate.EPOCH), true);
    }

    private ScanResult history(@Nullable String range, Policy policy, boolean readsTexts) throws IOException {
        History history =
                new History(History.repository(folder).orElseThrow(), range, path -> true, TWO_THREADS, new Progress());
        ScanContext context = context(Scope.Mode.HISTORY).with(policy);
        return new HistoryScan(context, dropped -> {}, readsTexts).of(history);
    }

    /** The places of all findings of a scan without problems. */
    static List<String> places(ScanResult result) {
        if (!result.problems().isEmpty()) {
            throw new AssertionError(result.problems().toString());
        }
        return result.findings().stream().map(Finding::place).toList();
    }

    private ScanResult added(TreeDiff difference, Source added) throws IOException {
        return new NewFindingsScan(context(Scope.Mode.SINCE), dropped -> {}).of(added, files(), difference);
    }

    private Source files() {
        return new TreeSource(FileSetRequest.of(folder), WorkTree.of(checkout()), new Progress());
    }

    private Checkout checkout() {
        return Checkout.around(folder).orElseThrow();
    }

    private static ScanContext context(Scope.Mode mode) {
        Scope scope = new Scope(mode, ".", null, 1, 1);
        return new ScanContext(
                "test",
                scope,
                FailOn.MEDIUM,
                ReadOptions.ALL,
                Salt.DEFAULT,
                Layout.UNKNOWN,
                Policy.NONE,
                Coverage.NONE);
    }
}

package io.github.stripekeys.fleet;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.scan.HistoryScan;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.source.git.CommitFiles;
import io.github.stripekeys.source.git.CommitTree;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.GitBlobSource;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.git.worktree.FolderLookup;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Scans units in the way of their kind. What they say they accept does not count. */
record UnitScan(FleetSettings settings, FleetStore store) {
    /** The crawler has seen it without being anybody. */
    private static final Overrides PUBLIC = new Overrides(
            "", List.of(new Overrides.Claim(Glob.of("**"), Surface.CLIENT, "a crawler was sent it, as everybody is")));

    /** The result of a part. */
    ScanResult scan(UnitPart part, TimeLimit limit) throws IOException {
        FleetUnit unit = part.unit();
        Path path = unit.location();
        if (!Files.exists(path)) {
            throw new IOException("there is nothing at " + path);
        }
        Progress progress = new Progress();
        return switch (unit.knownKind()) {
            case TREE -> tree(unit, progress, limit);
            case HISTORY -> history(part, progress, limit);
            case FOLDER -> {
                FileSetRequest files = new FileSetRequest(
                        path, List.of(path), Set.of(), Set.of(), List.of(), path, settings.options());
                Layout layout = Layout.of(new FolderLookup(path, Set.of()));
                yield ScanResults.orNothing(scan(layout, limit).run(new TreeSource(files, progress)));
            }
            case FILE -> {
                Path file = path.toRealPath();
                Path folder = Objects.requireNonNull(file.getParent());
                FileSetRequest files = new FileSetRequest(
                        folder, List.of(), Set.of(), Set.of(), List.of(file), folder, settings.options());
                yield ScanResults.orNothing(scan(Layout.UNKNOWN, limit).run(new TreeSource(files, progress)));
            }
            case WARC -> {
                Layout layout = new Layout(PUBLIC, List.of(), ProjectFiles.NOTHING);
                ScanResult result = scan(layout, limit)
                        .run(new WarcSource(path, part.from(), part.to(), settings.options(), progress));
                yield part.isWhole() ? ScanResults.orNothing(result) : result;
            }
        };
    }

    private ScanResult tree(FleetUnit unit, Progress progress, TimeLimit limit) throws IOException {
        CommitTree tree = CommitTree.of(Repository.at(unit.location()), Objects.requireNonNullElse(unit.ref(), "HEAD"));
        try (CommitFiles files = new CommitFiles(tree)) {
            ScanContext context = context(Layout.of(files), scope(Scope.Mode.TREE, tree.commit()));
            return ScanResults.orNothing(new Scan(context, limit).run(tree.source(settings.options(), progress)));
        }
    }

    private ScanResult history(UnitPart part, Progress progress, TimeLimit limit) throws IOException {
        History history = Repository.history(part.unit(), settings.options(), progress);
        if (part.isWhole()) {
            return inHistory(history, limit, scan -> ScanResults.orNothing(scan.of(history)));
        }
        List<GitBlob> blobs = store.read(part.blobs()).stream()
                .map(line -> new GitBlob(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)))
                .toList();
        return inHistory(
                history,
                limit,
                scan -> scan.blobs(new GitBlobSource(history.git(), blobs, settings.options(), progress)));
    }

    /** Does something with a history. */
    interface HistoryStep {
        ScanResult run(HistoryScan scan) throws IOException;
    }

    ScanResult inHistory(History history, TimeLimit limit, HistoryStep step) throws IOException {
        Git git = history.git();
        Optional<String> head = BaseRef.head(git);
        Scope scope = scope(Scope.Mode.HISTORY, head.orElse(null));
        CommitTree tree = head.isPresent() ? CommitTree.of(git, head.get()) : new CommitTree(git, "", List.of());
        try (CommitFiles files = new CommitFiles(tree)) {
            return step.run(new HistoryScan(context(Layout.of(files), scope), limit, true));
        }
    }

    private Scan scan(Layout layout, TimeLimit limit) {
        return new Scan(context(layout, scope(Scope.Mode.TREE, null)), limit);
    }

    static Scope scope(Scope.Mode mode, @Nullable String commit) {
        return new Scope(mode, ".", commit, 1, 1);
    }

    private ScanContext context(Layout layout, Scope scope) {
        return new ScanContext(
                settings.toolVersion(),
                scope,
                settings.failOn(),
                settings.options(),
                new Salt(settings.salt()),
                layout,
                Policy.NONE,
                Coverage.NONE);
    }
}

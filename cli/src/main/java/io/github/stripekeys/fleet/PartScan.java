package io.github.stripekeys.fleet;

import io.github.stripekeys.credential.Salt;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.json.UnitAudit;
import io.github.stripekeys.report.json.UnitRows;
import io.github.stripekeys.scan.HistoryScan;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Glob;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipCounts;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The one function of a fleet: a part of a unit in, its rows out, whatever goes wrong. What units say they accept does not count. */
record PartScan(FleetSettings settings, FleetStore store) {
    /** The crawler has seen it without being anybody. */
    private static final Overrides PUBLIC = new Overrides(
            "", List.of(new Overrides.Claim(Glob.of("**"), Surface.CLIENT, "a crawler was sent it, as everybody is")));

    /** Scans a part. What cannot be scanned is a row that says why. */
    UnitRows scan(UnitPart part) {
        return scanned(part, TimeLimit.of(settings.seconds()));
    }

    /** The same within this limit. */
    UnitRows scanned(UnitPart part, TimeLimit limit) {
        UnitAudit audit = audit(part, null);
        try {
            ScanResult result = limit.run(() -> scan(part, limit));
            return new UnitRows(audit.with(1, limit.elapsed()), result);
        } catch (WarcSource.BoundaryException e) {
            throw e;
        } catch (OutOfMemoryError e) {
            return failed(
                    part,
                    "takes more memory than Java has (" + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB for all units at work)",
                    limit.elapsed());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(part, "interrupted", limit.elapsed());
        } catch (Exception | StackOverflowError | LinkageError e) {
            return failed(part, reason(e), limit.elapsed());
        }
    }

    /** Names of classes tell of code, messages of ours of files; what else libraries say may quote what they read. */
    private static String reason(Throwable failure) {
        boolean isOurs = failure instanceof IOException || failure instanceof TimeoutException;
        return isOurs
                ? String.valueOf(failure.getMessage())
                : failure.getClass().getSimpleName();
    }

    /** The rows of a part that could not be scanned. */
    UnitRows failed(UnitPart part, String reason, double seconds) {
        Problem problem = new Problem(null, Problem.Kind.SCAN_FAILED, "the unit could not be scanned: " + reason);
        UnitAudit audit = audit(part, reason).with(1, seconds);
        Scope.Mode mode = part.unit().knownKind() == UnitKind.HISTORY ? Scope.Mode.HISTORY : Scope.Mode.TREE;
        return new UnitRows(audit, nothing(mode, List.of(problem), SkipCounts.NONE));
    }

    /** The rows of a unit, made of those of its parts. */
    UnitRows joined(FleetUnit unit, int parts, List<UnitRows> rows) {
        @Nullable String failure = null;
        @Nullable String commit = null;
        double seconds = 0;
        for (UnitRows each : rows) {
            failure = failure == null ? each.audit().failure() : failure;
            commit = commit == null ? each.result().scope().commit() : commit;
            seconds += each.audit().seconds();
        }
        ScanResult all = new ScanResults(rows.stream().map(UnitRows::result).toList())
                .merged()
                .orElseThrow();
        ScanResult found = all.with(scope(all.scope().mode(), commit));
        UnitAudit audit = audit(UnitPart.whole(unit, 0), failure).with(parts, seconds);
        return new UnitRows(audit, unit.knownKind() == UnitKind.HISTORY ? traced(unit, found) : found);
    }

    /** Follows what the parts of a history have found. */
    private ScanResult traced(FleetUnit unit, ScanResult found) {
        try {
            History history = Repository.history(unit, settings.options(), new Progress());
            return inHistory(history, TimeLimit.of(0), scan -> scan.traced(found, history));
        } catch (IOException | IllegalStateException e) {
            List<Problem> problems = new ArrayList<>(found.problems());
            problems.add(new Problem(
                    null, Problem.Kind.UNREADABLE, "when credentials came is not known: " + e.getMessage()));
            return found.with(found.findings(), problems);
        }
    }

    /**
     * The rows of what a history has beside its blobs.
     *
     * @param met what was met when these were listed
     */
    UnitRows preface(FleetUnit unit, History history, ReadStatistics met) throws IOException {
        TimeLimit limit = TimeLimit.of(settings.seconds());
        ScanResult texts = inHistory(history, limit, scan -> scan.texts(history));
        ScanResult beside = nothing(Scope.Mode.HISTORY, met.problems(), met.skipped());
        ScanResult all = new ScanResults(List.of(texts, beside)).merged().orElseThrow();
        return new UnitRows(audit(UnitPart.whole(unit, 0), null).with(1, limit.elapsed()), all);
    }

    private ScanResult nothing(Scope.Mode mode, List<Problem> problems, SkipCounts skipped) {
        Stats stats = new Stats(0, 0, skipped, 0, 0, 0);
        return new ScanResult(settings.toolVersion(), settings.failOn(), scope(mode, null), stats, List.of(), problems);
    }

    private static UnitAudit audit(UnitPart part, @Nullable String failure) {
        FleetUnit unit = part.unit();
        return new UnitAudit(unit.name(), unit.knownKind().id(), unit.path(), 1, failure, 0);
    }

    private ScanResult scan(UnitPart part, TimeLimit limit) throws IOException {
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
    private interface HistoryStep {
        ScanResult run(HistoryScan scan) throws IOException;
    }

    private ScanResult inHistory(History history, TimeLimit limit, HistoryStep step) throws IOException {
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

    private static Scope scope(Scope.Mode mode, @Nullable String commit) {
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

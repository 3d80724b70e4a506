package io.github.stripekeys.project;

import io.github.stripekeys.fix.FixPreview;
import io.github.stripekeys.fix.FixScope;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.SmallBlobReader;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.archive.ExpandingReader;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.text.SuppressionCommentScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scans what an execution is for and the build has not scanned yet: modules, and what has been packaged. Brings the build's
 * reports up to date.
 *
 * @param toolVersion version of stripe-keys
 * @param isWatched whether somebody may wait at a terminal to read how far the scan is
 */
public record ProjectScan(
        BuildModel build,
        ScanRequest request,
        String toolVersion,
        ConsoleReport console,
        CiAnnotations annotations,
        boolean isWatched) {
    private static final Pattern SOURCE = Pattern.compile("[.](?:java|kt|groovy|scala)$");

    /**
     * The result of this execution, whose reports are on disk; if it is the last, with what the baseline has and nobody has
     * found.
     *
     * @throws ScanException if the scan cannot run, or a report cannot be written
     */
    public ScanResult run(BuildState state) throws ScanException {
        WorkUnit wanted = request.mode().isOfRepository() ? build.whole() : build.requested(request.options());
        WorkUnit unit = state.claim(wanted, request);
        if (unit.isEmpty()) {
            console.alreadyScanned();
            return nothing();
        }
        Policy policy = policyFiles().checked().read();
        Timed timed = scan(unit, policy, state);
        warnOfUnusedGlobs(unit);
        console.show(timed.result());
        ReportUpdate update = update();
        update.annotate(timed.result());
        ScanResult all = update.write(state, unit, timed.result(), policy);
        conclude(timed.result(), all, timed.elapsed());
        return update.withStale(timed.result(), all);
    }

    /** Of one module of several nobody knows what the others have. */
    private void warnOfUnusedGlobs(WorkUnit unit) {
        if (request.mode().equals(ScanMode.TREE) && unit.modules().size() == build.size()) {
            List<Path> folders = Stream.concat(Stream.of(build.executionRoot()), unit.modules().stream())
                    .toList();
            new UnusedGlobs(request.options(), folders).lines().forEach(console::warn);
        }
    }

    /** One summary for a build, of all its modules: when the last is scanned, or as soon as one makes the build fail. */
    private void conclude(ScanResult own, ScanResult all, Duration elapsed) {
        boolean isLast = all.scope().modules() >= build.expected().size()
                || request.mode().isOfRepository();
        if (isLast || BuildOutcome.failure(own, request).isPresent()) {
            console.conclude(all, request.reports().first(), elapsed);
        }
    }

    /**
     * The result of something that is no file of the project, whose reports are on disk.
     *
     * @throws ScanException if the scan cannot run, or a report cannot be written
     */
    public ScanResult run(Source source) throws ScanException {
        Policy policy = policyFiles().checked().read();
        ScanContext context = context(build.whole(), policy, Coverage.NONE);
        long start = System.nanoTime();
        ScanResult result = update().identified(new Scan(context, console::dropped).run(source));
        console.show(result);
        update().write(result);
        console.conclude(result, request.reports().first(), Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    ReportUpdate update() {
        return new ReportUpdate(build, request, console, annotations);
    }

    /**
     * The result for all that this execution is for, whatever the build has scanned; nothing is claimed or written.
     *
     * @throws ScanException if the scan cannot run
     */
    public ScanResult look(Policy policy) throws ScanException {
        return scan(requested(), policy, BuildState.ofOneScan()).result();
    }

    /** The comments of ours that suppress something, in all that this execution is for. */
    List<SuppressionCommentScanner.Found> pragmas() {
        SuppressionCommentScanner search = new SuppressionCommentScanner();
        ExpandingReader unpacking =
                new ExpandingReader(search, request.options().archives());
        unpacking.complete(files().of(requested(), new Progress()).read(unpacking));
        return search.found();
    }

    /** Where the project says what it accepts. */
    public PolicyFiles policyFiles() {
        return PolicyFiles.of(build, request);
    }

    /** The files of programs for the JVM that this execution is for. */
    List<String> sources() {
        SourceFiles files = new SourceFiles(ConcurrentHashMap.newKeySet());
        files().of(requested(), new Progress()).read(files);
        return files.paths().stream().sorted().toList();
    }

    private record SourceFiles(Set<String> paths) implements SmallBlobReader {
        @Override
        public void read(Blob blob) {
            if (blob.location().entry() == null
                    && SOURCE.matcher(blob.location().path()).find()) {
                paths.add(blob.location().path());
            }
        }
    }

    private record Timed(ScanResult result, Duration elapsed) {}

    private WorkUnit requested() {
        return build.requested(request.options());
    }

    /** What this execution, which is for all modules, has. */
    Coverage coverage() {
        return files().coverageOfAll(requested());
    }

    private Timed scan(WorkUnit unit, Policy policy, BuildState state) throws ScanException {
        Progress progress = new Progress();
        try (ProgressLog log = ProgressLog.of(isWatched, progress, console)) {
            ScanContext context = context(unit, policy, files().coverage(unit));
            ScanResult result =
                    request.mode().isOfRepository() ? repository(context, progress) : modules(context, unit, progress);
            return new Timed(proposed(attributed(result, state, progress)), log.elapsed());
        } catch (IllegalStateException e) {
            throw new ScanException("The scan could not run: " + e.getMessage(), e);
        }
    }

    /** With what a fix would do, for those who read a report; only of files as they are. */
    private ScanResult proposed(ScanResult result) throws ScanException {
        if (request.mode().isOfRepository() || request.reports().formats().isEmpty()) {
            return result;
        }
        FixScope scope = new FixScope(root().base(), root().salt(), file -> true, this::sources);
        return result.with(FixPreview.addTo(scope, result.findings()));
    }

    /** Neither what is staged nor a history is in the lines of the files. */
    private ScanResult attributed(ScanResult result, BuildState state, Progress progress) {
        return request.mode().isOfFiles()
                ? CommittedFindings.in(root(), request.blame().in(root().base(), result, state, progress))
                : result;
    }

    ScanContext context(WorkUnit unit, Policy policy, Coverage coverage) throws ScanException {
        return new ScanContext(
                toolVersion,
                scope(unit.modules().size()),
                request.failure().failOn(),
                request.options(),
                root().salt(),
                files().layout(),
                policy,
                coverage);
    }

    FilesInScope files() {
        return new FilesInScope(build, request);
    }

    ProjectRoot root() {
        return new ProjectRoot(build.executionRoot());
    }

    private ScanResult modules(ScanContext context, WorkUnit unit, Progress progress) throws ScanException {
        if (History.isBare(build.executionRoot())) {
            throw new ScanException(
                    build.executionRoot() + " is a bare repository, without files to scan: use stripe-keys:history");
        }
        ScanResult found = new Scan(context, console::dropped).run(files().of(unit, progress), files().neighbours());
        ScanResult result = new LocalFiles(root().checkout()).lowered(found, context);
        boolean isAll = build.size() == unit.modules().size();
        ScanResult told = unit.modules().contains(build.executionRoot()) ? withSubmodules(result) : result;
        return isAll ? ScanResults.orNothing(told) : told;
    }

    private ScanResult withSubmodules(ScanResult result) {
        List<Problem> problems = Stream.concat(result.problems().stream(), SubmoduleNotes.of(root().checkout()))
                .toList();
        return result.with(result.findings(), problems);
    }

    /** What git knows below the folder that is scanned, be it in a module or not. */
    private ScanResult repository(ScanContext context, Progress progress) throws ScanException {
        FileSetRequest tree = files().below(build.executionRoot());
        try {
            return request.mode().run(context, console::dropped, tree, files().neighbours(), policyFiles(), progress);
        } catch (IOException e) {
            throw new ScanException("The scan could not run: " + e.getMessage(), e);
        }
    }

    private Scope scope(int modules) {
        return new Scope(
                request.mode().mode(),
                root().root(),
                root().checkout().flatMap(BaseRef::checkedOut).orElse(null),
                modules,
                build.size());
    }

    ScanResult nothing() {
        return new ScanResult(toolVersion, request.failure().failOn(), scope(0), Stats.NONE, List.of(), List.of());
    }
}

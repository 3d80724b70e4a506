package io.github.stripekeys.project;

import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.ci.CiAnnotations;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.text.SuppressionCommentScanner;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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
            return units().nothing();
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
        if (!request.mode().isOfRepository() && unit.modules().size() == build.size()) {
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
        ScanContext context = units().context(build.whole(), policy, Coverage.NONE);
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
    List<SuppressionCommentScanner.Found> comments() {
        return files().comments(requested());
    }

    /** The files of programs for the JVM that this execution is for. */
    List<String> sources() {
        return files().sources(requested());
    }

    /** Where the project says what it accepts. */
    public PolicyFiles policyFiles() {
        return PolicyFiles.of(build, request);
    }

    private record Timed(ScanResult result, Duration elapsed) {}

    private Timed scan(WorkUnit unit, Policy policy, BuildState state) throws ScanException {
        Progress progress = new Progress();
        try (ProgressLog log = ProgressLog.of(isWatched, progress, console)) {
            return new Timed(units().run(unit, policy, state, progress), log.elapsed());
        }
    }

    WorkUnitScan units() {
        return new WorkUnitScan(build, request, toolVersion, console);
    }

    private WorkUnit requested() {
        return build.requested(request.options());
    }

    /** What this execution, which is for all modules, has. */
    Coverage coverage() {
        return files().coverageOfAll(requested());
    }

    FilesInScope files() {
        return new FilesInScope(build, request);
    }

    ProjectRoot root() {
        return new ProjectRoot(build.executionRoot());
    }
}

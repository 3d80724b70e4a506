package io.github.stripekeys.project;

import io.github.stripekeys.fix.FixPreview;
import io.github.stripekeys.fix.FixScope;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.tree.FileSetRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Scans a part of a build, or what only git knows of the repository, and adds what the repository and a fix tell of the findings. */
record WorkUnitScan(BuildModel build, ScanRequest request, String toolVersion, ConsoleReport console) {
    /**
     * The result of a unit; nothing is claimed or written.
     *
     * @throws ScanException if the scan cannot run
     */
    ScanResult run(WorkUnit unit, Policy policy, BuildState state, Progress progress) throws ScanException {
        try {
            ScanContext context = context(unit, policy, files().coverage(unit));
            ScanResult result =
                    request.mode().isOfRepository() ? repository(context, progress) : modules(context, unit, progress);
            return proposed(attributed(result, state, progress));
        } catch (IllegalStateException e) {
            throw new ScanException("The scan could not run: " + e.getMessage(), e);
        }
    }

    /** With what a fix would do, for those who read a report; only of files as they are. */
    private ScanResult proposed(ScanResult result) throws ScanException {
        if (request.mode().isOfRepository() || request.reports().formats().isEmpty()) {
            return result;
        }
        FixScope scope = new FixScope(
                root().base(), root().salt(), file -> true, () -> files().sources(build.requested(request.options())));
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
            return request.mode()
                    .run(
                            context,
                            console::dropped,
                            tree,
                            files().neighbours(),
                            PolicyFiles.of(build, request),
                            progress);
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

    private FilesInScope files() {
        return new FilesInScope(build, request);
    }

    private ProjectRoot root() {
        return new ProjectRoot(build.executionRoot());
    }
}

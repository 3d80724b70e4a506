package io.github.stripekeys.maven;

import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.rule.Status;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.archive.ExpandingReader;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.git.history.History;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.text.SuppressionCommentScanner;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Scans what this execution is for and the build has not scanned yet: modules, and what has been packaged. Brings the build's
 * report up to date.
 */
record ReactorScan(Reactor reactor, Settings settings, String version, Console console, JobLog jobLog) {
    /** The result of this execution, which is on disk; if it is the last, with what the baseline has and nobody has found. */
    ScanResult run(Ledger ledger) throws MojoExecutionException {
        Part part = ledger.claim(settings.git().isOn() ? reactor.whole() : reactor.part(settings), settings);
        if (part.isEmpty()) {
            console.alreadyScanned();
            return nothing();
        }
        Policy policy = policyFiles().checked().read();
        Timed timed = scan(part, policy);
        console.show(timed.result());
        ScanResult result = withStale(timed.result(), report(ledger, part, timed.result(), policy));
        console.conclude(result, settings, timed.elapsed());
        return result;
    }

    /** The result for all that this execution is for, whatever the build has scanned; nothing is claimed or written. */
    ScanResult look(Policy policy) throws MojoExecutionException {
        return scan(reactor.part(settings), policy).result();
    }

    /** What of ours asks to pass over something, in all that this execution is for. */
    List<SuppressionCommentScanner.Found> pragmas() {
        SuppressionCommentScanner search = new SuppressionCommentScanner();
        ExpandingReader unpacking = new ExpandingReader(search, settings.archives());
        unpacking.complete(files().of(reactor.part(settings), new Progress()).read(unpacking));
        return search.found();
    }

    /** Where the project says what it accepts. */
    PolicyFiles policyFiles() {
        return new PolicyFiles(site().base(), settings.acceptance(), Clock.systemUTC());
    }

    private record Timed(ScanResult result, Duration elapsed) {}

    private ScanResult report(Ledger ledger, Part part, ScanResult result, Policy policy)
            throws MojoExecutionException {
        try {
            ReportFolder reports = new ReportFolder(settings.outputDirectory());
            return ledger.keep(part, settings, result, all -> {
                ScanResult settled = settled(all, part, policy);
                reports.write(settled, settings.formats());
                tellJob(settled);
                return settled;
            });
        } catch (IOException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    /** What all modules have. */
    private Coverage coverage(Part part) {
        return files().coverage(reactor.whole().with(part.artifacts()));
    }

    /** What this execution, which is for all modules, has. */
    Coverage coverage() {
        return coverage(reactor.part(settings));
    }

    private ScanResult settled(ScanResult all, Part part, Policy policy) {
        ScanResult settled = all.withBaselineGaps(policy, coverage(part));
        return settings.gate().failOnStale() ? settled.failOnStale(policyFiles().baselineName()) : settled;
    }

    /** Tells what is stale, which is known only when all have been scanned. */
    private ScanResult withStale(ScanResult result, ScanResult all) {
        Stream<Finding> fixed = all.findings().stream().filter(finding -> finding.status() == Status.FIXED);
        List<Problem> stale = all.problems().stream()
                .filter(problem -> problem.kind() == Problem.Kind.STALE_SUPPRESSION
                        || problem.kind() == Problem.Kind.STALE_BASELINE)
                .toList();
        stale.forEach(console::show);
        return result.with(
                Stream.concat(result.findings().stream(), fixed).toList(),
                Stream.concat(result.problems().stream(), stale.stream()).toList());
    }

    /** A log that cannot be written must not hide what was found. */
    private void tellJob(ScanResult all) {
        try {
            jobLog.tell(all);
        } catch (IOException e) {
            console.warn("The CI service could not be told: " + e);
        }
    }

    private Timed scan(Part part, Policy policy) throws MojoExecutionException {
        Progress progress = new Progress();
        try (ProgressLog log = ProgressLog.of(reactor.session(), progress, console)) {
            ScanContext request = request(part, policy);
            ScanResult result =
                    settings.git().isOn() ? repository(request, progress) : modules(request, part, progress);
            return new Timed(attributed(result), log.elapsed());
        } catch (IllegalStateException e) {
            throw new MojoExecutionException("The scan could not run: " + e.getMessage(), e);
        }
    }

    /** What is staged is not in the lines of the files. */
    private ScanResult attributed(ScanResult result) {
        return settings.git().mode() == Scope.Mode.STAGED
                ? result
                : settings.attribution().in(site().base(), result);
    }

    private ScanContext request(Part part, Policy policy) throws MojoExecutionException {
        return new ScanContext(
                version,
                scope(part.modules().size()),
                settings.gate().failOn(),
                files().options(),
                site().salt(),
                files().layout(),
                policy,
                files().coverage(part));
    }

    private ReactorFiles files() {
        return new ReactorFiles(reactor, settings);
    }

    private Site site() {
        return new Site(reactor.executionRoot());
    }

    private ScanResult modules(ScanContext request, Part part, Progress progress) throws MojoExecutionException {
        if (History.isBare(reactor.executionRoot())) {
            throw new MojoExecutionException(
                    reactor.executionRoot() + " is a bare repository, without files to scan: use stripe-keys:history");
        }
        ScanResult result = new Scan(request, console::dropped).run(files().of(part, progress), files().neighbours());
        boolean isAll = reactor.size() == part.modules().size();
        return isAll ? ScanResults.orNothing(result) : result;
    }

    /** What git knows below the folder that Maven was started in, be it in a module or not. */
    private ScanResult repository(ScanContext request, Progress progress) throws MojoExecutionException {
        FileSetRequest tree = files().below(reactor.executionRoot());
        try {
            return settings.git().run(request, console::dropped, tree, files().neighbours(), progress);
        } catch (IOException e) {
            throw new MojoExecutionException("The scan could not run: " + e.getMessage(), e);
        }
    }

    private Scope scope(int modules) {
        return new Scope(
                settings.git().mode(),
                site().root(),
                site().checkout().flatMap(BaseRef::checkedOut).orElse(null),
                modules,
                reactor.size());
    }

    private ScanResult nothing() {
        return new ScanResult(version, settings.gate().failOn(), scope(0), Stats.NONE, List.of(), List.of());
    }
}

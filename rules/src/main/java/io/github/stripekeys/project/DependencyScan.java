package io.github.stripekeys.project;

import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.scan.AcceptanceStep;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.WorkerPool;
import io.github.stripekeys.source.git.change.BaseRef;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Searches the libraries that a build uses, each content once.
 *
 * @param dependencies what is searched, in the order of the build
 * @param gaps what should be searched and cannot be had
 * @param toolVersion version of stripe-keys
 * @param clean contents that need not be searched again
 */
public record DependencyScan(
        BuildModel build,
        List<Dependency> dependencies,
        List<Problem> gaps,
        ScanRequest request,
        String toolVersion,
        ConsoleReport console,
        CleanFiles clean) {
    /**
     * The result of this execution, whose reports are on disk.
     *
     * @throws ScanException if the scan cannot run, or a report cannot be written
     */
    public ScanResult run(BuildState state) throws ScanException {
        long start = System.nanoTime();
        WorkUnit unit = state.claim(wanted(), request);
        if (unit.isEmpty()) {
            console.alreadyScanned();
            return without(List.of(), scope(0, Optional.empty()));
        }
        ScanResult result = scan(unit);
        console.show(result);
        ScanResult all = report(state, unit, result);
        boolean isLast = all.scope().modules() >= build.expected().size();
        if (isLast || BuildOutcome.failure(result, request).isPresent()) {
            console.conclude(all, request.reports().first(), Duration.ofNanos(System.nanoTime() - start));
        }
        return result;
    }

    private WorkUnit wanted() {
        return new WorkUnit(
                build.requested(request.options()).modules(),
                dependencies.stream().map(Dependency::file).toList());
    }

    private ScanResult scan(WorkUnit unit) throws ScanException {
        Policy policy = new PolicyFiles(root().base(), request.policy(), Clock.systemUTC())
                .checked()
                .read();
        List<Dependency> wanted = dependencies.stream()
                .filter(dependency -> unit.artifacts().contains(dependency.file()))
                .filter(dependency -> request.options().accepts(dependency.name()))
                .toList();
        Scope scope = scope(unit.modules().size(), root().checkout().flatMap(BaseRef::checkedOut));
        List<ScanResult> parts = new ArrayList<>();
        parts.add(without(gaps, scope));
        parts.addAll(search(wanted, context(policy)));
        clean.save();
        ScanResult found = new ScanResults(parts).merged().orElseThrow();
        return ofOthers(new AcceptanceStep(policy).accept(found, Coverage.NONE));
    }

    /** What each library has, the largest searched first. */
    private List<ScanResult> search(List<Dependency> wanted, ScanContext context) throws ScanException {
        LibrarySearch search = new LibrarySearch(context, clean, console::dropped, wanted.size());
        Map<Path, ScanResult> results = new ConcurrentHashMap<>();
        List<Callable<Boolean>> work = new ArrayList<>();
        wanted.stream()
                .sorted(Comparator.comparing(
                        (Dependency each) -> -each.file().toFile().length()))
                .forEach(dependency -> work.add(() -> {
                    results.put(dependency.file(), search.find(dependency));
                    return true;
                }));
        try {
            new WorkerPool(request.options().threads()).run(work);
        } catch (IllegalStateException e) {
            throw new ScanException("The scan could not run: " + e.getMessage(), e);
        }
        return wanted.stream()
                .flatMap(each -> Optional.ofNullable(results.get(each.file())).stream())
                .toList();
    }

    /** Until it is accepted a library is like what this build has packaged, which the baseline knows by the credential alone. */
    private static ScanResult ofOthers(ScanResult accepted) {
        return accepted.with(accepted.findings().stream()
                .map(finding -> finding.at(
                        new Location(finding.path(), finding.location().entry(), false)))
                .toList());
    }

    private ScanResult report(BuildState state, WorkUnit unit, ScanResult result) throws ScanException {
        try {
            ReportFolder reports = new ReportFolder(request.reports().directory());
            return state.keep(unit, request, result, build.expected(), (all, pending) -> {
                reports.write(all, request.reports().formats());
                return all;
            });
        } catch (IOException e) {
            throw new ScanException(String.valueOf(e.getMessage()), e);
        }
    }

    private ScanContext context(Policy policy) throws ScanException {
        ReadOptions options = new ReadOptions(
                Globs.NONE,
                request.options().excludes(),
                true,
                1,
                request.options().maxFileSize());
        return new ScanContext(
                toolVersion,
                scope(0, Optional.empty()),
                request.failure().failOn(),
                options,
                root().salt(),
                Layout.UNKNOWN,
                policy,
                Coverage.NONE);
    }

    /** A result without any library. */
    private ScanResult without(List<Problem> problems, Scope scope) {
        return new ScanResult(toolVersion, request.failure().failOn(), scope, Stats.NONE, List.of(), problems);
    }

    private Scope scope(int modules, Optional<String> commit) {
        return new Scope(Scope.Mode.DEPENDENCIES, root().root(), commit.orElse(null), modules, build.size());
    }

    private ProjectRoot root() {
        return new ProjectRoot(build.executionRoot());
    }
}

package io.github.stripekeys.project;

import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.policy.Policy;
import io.github.stripekeys.report.ReportFolder;
import io.github.stripekeys.report.console.ConsoleReport;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.ScanResults;
import io.github.stripekeys.scan.Scope;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.Globs;
import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.WorkerPool;
import io.github.stripekeys.source.git.change.BaseRef;
import io.github.stripekeys.source.tree.FolderFiles;
import io.github.stripekeys.source.tree.SingleFile;
import java.io.IOException;
import java.nio.file.Files;
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
import org.jspecify.annotations.Nullable;

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
            return result(Stats.NONE, List.of(), List.of(), 0);
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
        ScanContext context = context(policy);
        List<Dependency> wanted = dependencies.stream()
                .filter(dependency -> unit.artifacts().contains(dependency.file()))
                .filter(dependency -> request.options().accepts(dependency.name()))
                .toList();
        Map<Path, ScanResult> results = new ConcurrentHashMap<>();
        Map<String, ScanResult> byContent = new ConcurrentHashMap<>(8 * wanted.size() + 16);
        List<Callable<Boolean>> work = new ArrayList<>();
        wanted.stream()
                .sorted(Comparator.comparing(
                        (Dependency each) -> -each.file().toFile().length()))
                .forEach(dependency -> work.add(() -> {
                    results.put(dependency.file(), scan(dependency, context, byContent));
                    return true;
                }));
        try {
            new WorkerPool(request.options().threads()).run(work);
        } catch (IllegalStateException e) {
            throw new ScanException("The scan could not run: " + e.getMessage(), e);
        }
        clean.save();
        List<ScanResult> parts = new ArrayList<>();
        parts.add(result(
                        Stats.NONE,
                        List.of(),
                        policy.markGaps(gaps),
                        unit.modules().size())
                .with(scope(unit.modules().size(), root().checkout().flatMap(BaseRef::checkedOut))));
        wanted.stream()
                .flatMap(each -> Optional.ofNullable(results.get(each.file())).stream())
                .forEach(parts::add);
        return new ScanResults(parts).merged().orElseThrow();
    }

    private ScanResult scan(Dependency dependency, ScanContext context, Map<String, ScanResult> byContent) {
        if (Files.isDirectory(dependency.file())) {
            Source classes = new FolderFiles(dependency.file(), dependency.location());
            return told(new Scan(context, rejected -> {}).run(classes), dependency);
        }
        SingleFile file = new SingleFile(dependency.file(), dependency.location());
        try {
            String hash = file.sha256();
            Optional<Stats> known = clean.counted(hash);
            return known.isPresent()
                    ? result(sized(known.get(), dependency.file()), List.of(), List.of(), 0)
                    : told(byContent.computeIfAbsent(hash, any -> scan(file, hash, context)), dependency);
        } catch (IOException e) {
            Problem problem = new Problem(dependency.name(), Problem.Kind.UNREADABLE, IoFailure.of(e));
            return result(Stats.NONE, List.of(), List.of(problem), 0);
        }
    }

    private ScanResult scan(SingleFile file, String hash, ScanContext context) {
        ScanResult result = new Scan(context, console::dropped).run(file);
        Stats stats = result.stats();
        if (result.findings().isEmpty() && result.problems().isEmpty() && stats.skipped() == 0) {
            clean.add(hash, stats);
        }
        return result;
    }

    private static Stats sized(Stats counted, Path file) throws IOException {
        return counted.plus(new Stats(0, Files.size(file), 0, 0, 0, 0));
    }

    /** The result of a content as that of this dependency, which brought it. */
    private static ScanResult told(ScanResult result, Dependency dependency) {
        if (result.findings().isEmpty()) {
            return result;
        }
        NestedLibraries nested = NestedLibraries.in(
                Files.isDirectory(dependency.file())
                        ? new FolderFiles(dependency.file(), dependency.location())
                        : new SingleFile(dependency.file(), dependency.location()));
        return result.with(result.findings().stream()
                .map(finding -> told(finding, dependency, nested))
                .toList());
    }

    private static Finding told(Finding finding, Dependency dependency, NestedLibraries nested) {
        @Nullable String entry = finding.location().entry();
        String way = nested.way(entry == null ? "" : entry);
        String where = dependency.described() + (way.isEmpty() ? "" : " → " + way);
        return finding.at(
                        new Location(dependency.name(), entry, false),
                        new Exposure(Surface.DEPENDENCY, "inside " + where + ", which whoever downloads it can read"))
                .saying("in " + where);
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

    private ScanResult result(Stats stats, List<Finding> findings, List<Problem> problems, int modules) {
        return new ScanResult(
                toolVersion, request.failure().failOn(), scope(modules, Optional.empty()), stats, findings, problems);
    }

    private Scope scope(int modules, Optional<String> commit) {
        return new Scope(Scope.Mode.DEPENDENCIES, root().root(), commit.orElse(null), modules, build.size());
    }

    private ProjectRoot root() {
        return new ProjectRoot(build.executionRoot());
    }
}

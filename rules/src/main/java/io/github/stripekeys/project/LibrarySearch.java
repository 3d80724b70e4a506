package io.github.stripekeys.project;

import io.github.stripekeys.exposure.Exposure;
import io.github.stripekeys.exposure.Surface;
import io.github.stripekeys.rule.Finding;
import io.github.stripekeys.scan.Scan;
import io.github.stripekeys.scan.ScanContext;
import io.github.stripekeys.scan.ScanListener;
import io.github.stripekeys.scan.ScanResult;
import io.github.stripekeys.scan.Stats;
import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.SkipCounts;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.tree.FolderFiles;
import io.github.stripekeys.source.tree.SingleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Searches libraries, each content once. What is found in one is told of every library that has it. Safe for use by many threads at once. */
final class LibrarySearch {
    private final ScanContext context;
    private final CleanFiles clean;
    private final ScanListener listener;
    private final Map<String, ScanResult> byContent;

    LibrarySearch(ScanContext context, CleanFiles clean, ScanListener listener, int most) {
        this.context = context;
        this.clean = clean;
        this.listener = listener;
        this.byContent = new ConcurrentHashMap<>(8 * most + 16);
    }

    /** What is found in a library; what the project accepts is not marked. */
    ScanResult find(Dependency dependency) {
        if (Files.isDirectory(dependency.file())) {
            Source classes = new FolderFiles(dependency.file(), dependency.location());
            return told(new Scan(context, rejected -> {}).find(classes, classes), dependency);
        }
        SingleFile file = new SingleFile(dependency.file(), dependency.location());
        try {
            String hash = file.sha256();
            Optional<Stats> known = clean.counted(hash);
            return known.isPresent()
                    ? nothing(sized(known.get(), dependency.file()), List.of())
                    : told(byContent.computeIfAbsent(hash, any -> find(file, hash)), dependency);
        } catch (IOException e) {
            Problem problem = new Problem(dependency.name(), Problem.Kind.UNREADABLE, IoFailure.of(e));
            return nothing(Stats.NONE, List.of(problem));
        }
    }

    private ScanResult find(SingleFile file, String hash) {
        ScanResult result = new Scan(context, listener).find(file, file);
        Stats stats = result.stats();
        if (result.findings().isEmpty()
                && result.problems().isEmpty()
                && stats.skipped().total() == 0) {
            clean.add(hash, stats);
        }
        return result;
    }

    private static Stats sized(Stats counted, Path file) throws IOException {
        return counted.plus(new Stats(0, Files.size(file), SkipCounts.NONE, 0, 0, 0));
    }

    private ScanResult nothing(Stats stats, List<Problem> problems) {
        return new ScanResult(context.toolVersion(), context.failOn(), context.scope(), stats, List.of(), problems);
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
                        new Location(dependency.name(), entry, true),
                        new Exposure(Surface.DEPENDENCY, "inside " + where + ", which whoever downloads it can read"))
                .saying("in " + where);
    }
}

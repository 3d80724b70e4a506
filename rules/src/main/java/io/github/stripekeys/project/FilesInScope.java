package io.github.stripekeys.project;

import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.source.Blob;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.SmallBlobReader;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.archive.ExpandingReader;
import io.github.stripekeys.source.git.worktree.FolderLookup;
import io.github.stripekeys.source.git.worktree.WorkTree;
import io.github.stripekeys.source.tree.DirectoryFilter;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import io.github.stripekeys.text.SuppressionCommentScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The files of a build, as the settings select them. */
record FilesInScope(BuildModel build, ScanRequest request) {
    private static final Pattern SOURCE = Pattern.compile("[.](?:java|kt|groovy|scala)$");

    /** The files of all modules: what is in scope may use their constants. */
    Source neighbours() {
        return of(build.whole(), new Progress());
    }

    /** The files of a part of the build. */
    Source of(WorkUnit unit, Progress progress) {
        return new TreeSource(tree(unit, build.moduleFolders()), rules(), progress);
    }

    /** Everything below a folder, be it in a module or not. */
    FileSetRequest below(Path folder) {
        return tree(new WorkUnit(List.of(folder), List.of()), Set.of());
    }

    /** What all modules have, and what was packaged for this unit. */
    Coverage coverageOfAll(WorkUnit unit) {
        return coverage(build.whole().with(unit.artifacts()));
    }

    /**
     * Which places a part of the build has. Of what is new to a repository, those in scope: what its base holds does not count,
     * so what is new is nowhere else. Of a history none: it does not say where something is no longer.
     */
    Coverage coverage(WorkUnit unit) {
        FileSetRequest whole = below(build.executionRoot());
        return switch (request.mode().mode()) {
            case SINCE, STAGED -> place -> whole.has(Location.parse(place).path());
            case HISTORY, DEPENDENCIES -> Coverage.NONE;
            case TREE, MERGED ->
                new WorkUnitCoverage(
                        root().base(), build, unit, request.options(), new LocalFiles(root().checkout())::have);
        };
    }

    /** The files of programs for the JVM in a part of the build. */
    List<String> sources(WorkUnit unit) {
        SourceFiles files = new SourceFiles(ConcurrentHashMap.newKeySet());
        of(unit, new Progress()).read(files);
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

    /** The comments of ours that suppress something, in a part of the build. */
    List<SuppressionCommentScanner.Found> comments(WorkUnit unit) {
        SuppressionCommentScanner search = new SuppressionCommentScanner();
        ExpandingReader unpacking =
                new ExpandingReader(search, request.options().archives());
        unpacking.complete(of(unit, new Progress()).read(unpacking));
        return search.found();
    }

    private DirectoryFilter.Factory rules() {
        return root().checkout().<DirectoryFilter.Factory>map(WorkTree::of).orElse(DirectoryFilter.Factory.WITHOUT);
    }

    private FileSetRequest tree(WorkUnit unit, Set<Path> foreignModules) {
        Set<Path> foreign = new HashSet<>(foreignModules);
        foreign.addAll(reports());
        return new FileSetRequest(
                root().base(),
                unit.modules(),
                foreign,
                build.outputs(),
                unit.artifacts(),
                build.executionRoot(),
                request.options());
    }

    /** Who sees what of them. */
    Layout layout() {
        Overrides overrides = new Overrides(PathName.prefix(root().base(), build.executionRoot()), request.surfaces());
        Set<Path> foreign = reports();
        return new Layout(overrides, build.layouts(root().base()), new FolderLookup(root().base(), foreign));
    }

    /** The folder of the reports, which is not read unless somebody has files of another kind in it: those that git tracks. */
    private Set<Path> reports() {
        Path folder = request.reports().directory();
        boolean isTracked = Files.isDirectory(folder)
                && root().checkout()
                        .filter(checkout -> checkout.mayTrackBelow(folder))
                        .map(WorkTree::of)
                        .filter(tree -> tree.tracksBelow(folder))
                        .isPresent();
        return isTracked ? Set.of() : Set.of(folder);
    }

    private ProjectRoot root() {
        return new ProjectRoot(build.executionRoot());
    }
}

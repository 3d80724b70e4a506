package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.policy.Coverage;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.worktree.FolderLookup;
import io.github.stripekeys.source.git.worktree.WorkTree;
import io.github.stripekeys.source.tree.DirectoryFilter;
import io.github.stripekeys.source.tree.FileSetRequest;
import io.github.stripekeys.source.tree.TreeSource;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of a build, as the settings select them. */
record ReactorFiles(Reactor reactor, Settings settings) {
    /** The files of all modules: what is in scope may use their constants. */
    Source neighbours() {
        return of(reactor.whole(), new Progress());
    }

    /** The files of a part of the build. */
    Source of(Part part, Progress progress) {
        return new TreeSource(tree(part, reactor.foreign()), rules(), progress);
    }

    /** Everything below a folder, be it in a module or not. */
    FileSetRequest below(Path folder) {
        return tree(new Part(List.of(folder), List.of()), Set.of());
    }

    /**
     * Which places a part of the build has. Of what is new to a repository, those in scope: what its base holds does not count,
     * so what is new is nowhere else. Of a history none: it does not say where something is no longer.
     */
    Coverage coverage(Part part) {
        FileSetRequest whole = below(reactor.executionRoot());
        return switch (settings.git().mode()) {
            case SINCE, STAGED -> place -> whole.has(Location.parse(place).path());
            case HISTORY -> Coverage.NONE;
            case TREE, MERGED -> new PartCoverage(site().base(), reactor, part, settings);
        };
    }

    private DirectoryFilter.Factory rules() {
        return site().checkout().<DirectoryFilter.Factory>map(WorkTree::of).orElse(DirectoryFilter.Factory.WITHOUT);
    }

    private FileSetRequest tree(Part part, Set<Path> foreignModules) {
        Set<Path> foreign = new HashSet<>(foreignModules);
        foreign.add(settings.outputDirectory());
        return new FileSetRequest(
                site().base(),
                part.modules(),
                foreign,
                reactor.outputs(),
                part.artifacts(),
                reactor.executionRoot(),
                options());
    }

    /** Which files are read, and how. */
    ReadOptions options() {
        return new ReadOptions(
                settings.includes(),
                settings.excludes(),
                settings.archives(),
                settings.threads(),
                settings.maxFileSize());
    }

    /** Who sees what of them. */
    Layout layout() {
        Overrides overrides =
                new Overrides(PathName.prefix(site().base(), reactor.executionRoot()), settings.surfaces());
        Set<Path> foreign = Set.of(settings.outputDirectory());
        return new Layout(overrides, reactor.layouts(site().base()), new FolderLookup(site().base(), foreign));
    }

    private Site site() {
        return new Site(reactor.executionRoot());
    }
}

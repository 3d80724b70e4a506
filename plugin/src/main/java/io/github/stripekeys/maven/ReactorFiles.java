package io.github.stripekeys.maven;

import io.github.stripekeys.exposure.Layout;
import io.github.stripekeys.exposure.Overrides;
import io.github.stripekeys.source.FolderLookup;
import io.github.stripekeys.source.FolderRules;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.Tree;
import io.github.stripekeys.source.TreeSource;
import io.github.stripekeys.source.git.WorkTree;
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
    Tree below(Path folder) {
        return tree(new Part(List.of(folder), List.of()), Set.of());
    }

    private FolderRules.OfTree rules() {
        return site().checkout().<FolderRules.OfTree>map(WorkTree::of).orElse(FolderRules.OfTree.WITHOUT);
    }

    private Tree tree(Part part, Set<Path> foreignModules) {
        Set<Path> foreign = new HashSet<>(foreignModules);
        foreign.add(settings.outputDirectory());
        return new Tree(
                site().base(),
                part.modules(),
                foreign,
                reactor.outputs(),
                part.artifacts(),
                reactor.executionRoot(),
                settings.includes(),
                settings.excludes(),
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

package io.github.stripekeys.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The files of a tree, read where they lie. Links are not followed; pipes, sockets and devices are not opened. */
public final class TreeSource implements Source {
    private final Tree tree;
    private final FolderRules.OfTree rules;
    private final Progress progress;
    private final Folder.Opener opener;

    /**
     * A source of these files.
     *
     * @param progress counts on the way; for one reading
     */
    public TreeSource(Tree tree, Progress progress) {
        this(tree, FolderRules.OfTree.WITHOUT, progress);
    }

    /**
     * A source of those of these files that version control lets be read.
     *
     * @param progress counts on the way; for one reading
     */
    public TreeSource(Tree tree, FolderRules.OfTree rules, Progress progress) {
        this(tree, rules, progress, Folder::of);
    }

    TreeSource(Tree tree, FolderRules.OfTree rules, Progress progress, Folder.Opener opener) {
        this.tree = tree;
        this.rules = rules;
        this.progress = progress;
        this.opener = opener;
    }

    @Override
    public SourceSummary read(BlobReader reader) {
        Handover handover = new Handover(tree.threads());
        for (Path root : tree.roots()) {
            open(root, handover);
        }
        new Crew(tree.threads()).run(workers(handover, reader));
        return progress.summary();
    }

    /** Those that walk wait for each other, so what waits for nobody comes first. */
    private List<Callable<Boolean>> workers(Handover handover, BlobReader reader) {
        List<Callable<Boolean>> workers = new ArrayList<>();
        if (!tree.artifacts().isEmpty()) {
            workers.add(new Artifacts(tree, opener, new Content(tree, reader, progress), progress));
        }
        for (int i = 0; i < tree.threads(); i++) {
            workers.add(new Worker(new Selection(tree), handover, new Content(tree, reader, progress), progress));
        }
        return workers;
    }

    private void open(Path root, Handover handover) {
        String path = PathName.prefix(tree.base(), root);
        try {
            String home = PathName.prefix(tree.home(), root);
            handover.give(OpenFolder.root(opener.open(root), path, home, rules.at(root)));
        } catch (IOException e) {
            progress.problem(path.isEmpty() ? "." : path, Problem.Kind.UNREADABLE, Reason.of(e));
        }
    }
}

package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.WorkerPool;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** The files of a tree, read where they lie. Links are not followed; pipes, sockets and devices are not opened. */
public final class TreeSource implements Source {
    private final FileSetRequest tree;
    private final DirectoryFilter.Factory rules;
    private final Progress progress;
    private final DirectoryHandle.Opener opener;

    /**
     * A source of these files.
     *
     * @param progress counts on the way; for one reading
     */
    public TreeSource(FileSetRequest tree, Progress progress) {
        this(tree, DirectoryFilter.Factory.WITHOUT, progress);
    }

    /**
     * A source of those of these files that version control lets be read.
     *
     * @param progress counts on the way; for one reading
     */
    public TreeSource(FileSetRequest tree, DirectoryFilter.Factory rules, Progress progress) {
        this(tree, rules, progress, DirectoryHandle::of);
    }

    TreeSource(FileSetRequest tree, DirectoryFilter.Factory rules, Progress progress, DirectoryHandle.Opener opener) {
        this.tree = tree;
        this.rules = rules;
        this.progress = progress;
        this.opener = opener;
    }

    @Override
    public ReadStatistics read(BlobReader reader) {
        WorkStealingQueue handover = new WorkStealingQueue(tree.options().threads());
        for (Path root : tree.roots()) {
            open(root, handover);
        }
        new WorkerPool(tree.options().threads()).run(workers(handover, reader));
        return progress.summary();
    }

    /** Those that walk wait for each other, so what waits for nobody comes first. */
    private List<Callable<Boolean>> workers(WorkStealingQueue handover, BlobReader reader) {
        List<Callable<Boolean>> workers = new ArrayList<>();
        if (!tree.artifacts().isEmpty()) {
            workers.add(new Artifacts(tree, opener, new FileReader(tree, reader, progress), progress));
        }
        for (int i = 0; i < tree.options().threads(); i++) {
            workers.add(new DirectoryWalker(
                    new FileFilter(tree), handover, new FileReader(tree, reader, progress), progress));
        }
        return workers;
    }

    private void open(Path root, WorkStealingQueue handover) {
        String path = PathName.prefix(tree.base(), root);
        try {
            String home = PathName.prefix(tree.home(), root);
            handover.give(DirectoryCursor.root(opener.open(root), path, home, rules.at(root)));
        } catch (IOException e) {
            progress.problem(path.isEmpty() ? "." : path, Problem.Kind.UNREADABLE, IoFailure.of(e));
        }
    }
}

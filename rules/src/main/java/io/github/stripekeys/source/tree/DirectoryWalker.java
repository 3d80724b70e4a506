package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.SkipReason;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Walks folders depth first. Whenever another worker is idle it gets the rest of the topmost folder, which is likely to
 * hold most of what is left. For one thread.
 */
final class DirectoryWalker implements Callable<Boolean> {
    private final FileFilter selection;
    private final WorkStealingQueue handover;
    private final FileReader content;
    private final Progress progress;

    /** The folders from where the walk began to where it is, the last one first: a stack, as trees can be deep. */
    private final Deque<DirectoryCursor> way = new ArrayDeque<>();

    DirectoryWalker(FileFilter selection, WorkStealingQueue handover, FileReader content, Progress progress) {
        this.selection = selection;
        this.handover = handover;
        this.content = content;
        this.progress = progress;
    }

    @Override
    public Boolean call() throws InterruptedException {
        try {
            for (DirectoryCursor folder = handover.take(); folder != null; folder = handover.take()) {
                walk(folder);
            }
            return true;
        } finally {
            way.forEach(this::close);
            handover.leave();
        }
    }

    private void walk(DirectoryCursor start) {
        way.push(start);
        while (!way.isEmpty()) {
            if (way.size() > 1 && handover.isWanted()) {
                handover.give(way.removeLast());
            }
            DirectoryCursor folder = way.element();
            if (hasNext(folder)) {
                visit(folder, folder.entries().next());
            } else {
                close(way.pop());
            }
        }
    }

    private boolean hasNext(DirectoryCursor folder) {
        try {
            return folder.entries().hasNext();
        } catch (DirectoryIteratorException e) {
            unreadable(folder.reported(), Objects.requireNonNull(e.getCause()));
            return false;
        }
    }

    private void close(DirectoryCursor folder) {
        try {
            folder.folder().close();
        } catch (IOException e) {
            unreadable(folder.reported(), e);
        }
    }

    private void visit(DirectoryCursor parent, Path entry) {
        Path file = Objects.requireNonNull(entry.getFileName());
        String name = PathName.of(file);
        try {
            BasicFileAttributes attributes = parent.folder().attributes(file);
            if (attributes.isDirectory()) {
                enter(parent, entry, name);
            } else if (attributes.isRegularFile()) {
                Optional<SkipReason> skipped = selection.skipsFile(parent, name, attributes);
                skipped.ifPresent(progress::skipped);
                if (skipped.isEmpty()) {
                    content.read(Location.file(parent.reported() + name), parent.folder(), file, attributes.size());
                }
            } else {
                progress.skipped(SkipReason.NOT_A_FILE);
            }
        } catch (NoSuchFileException e) {
            progress.skipped(SkipReason.GONE);
        } catch (IOException e) {
            unreadable(parent.reported() + name, e);
        }
    }

    private void enter(DirectoryCursor parent, Path entry, String name) throws IOException {
        Optional<SkipReason> skipped = selection.skipsFolder(parent, entry, name);
        if (skipped.isEmpty()) {
            boolean isOutput = selection.isOutput(parent, entry, name);
            Path folder = Objects.requireNonNull(entry.getFileName());
            way.push(parent.child(parent.folder().folder(folder), entry, name, isOutput));
        } else if (!selection.isElsewhere(entry)) {
            skipped.ifPresent(progress::skipped);
        }
    }

    private void unreadable(String path, IOException failure) {
        progress.problem(path, Problem.Kind.UNREADABLE, IoFailure.of(failure));
    }
}

package io.github.stripekeys.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Walks folders depth first; gives one away whenever another worker is idle. For one thread. */
final class Worker implements Callable<Boolean> {
    private final Selection selection;
    private final Handover handover;
    private final Content content;
    private final Progress progress;

    Worker(Selection selection, Handover handover, Content content, Progress progress) {
        this.selection = selection;
        this.handover = handover;
        this.content = content;
        this.progress = progress;
    }

    @Override
    public Boolean call() throws InterruptedException {
        try {
            for (OpenFolder folder = handover.take(); folder != null; folder = handover.take()) {
                walk(folder);
            }
            return true;
        } finally {
            handover.leave();
        }
    }

    private void walk(OpenFolder folder) {
        try (Folder open = folder.folder()) {
            for (Path entry : open.entries()) {
                visit(folder, entry);
            }
        } catch (DirectoryIteratorException e) {
            progress.problem(
                    folder.reported(), Problem.Kind.UNREADABLE, Reason.of(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            progress.problem(folder.reported(), Problem.Kind.UNREADABLE, Reason.of(e));
        }
    }

    private void visit(OpenFolder parent, Path entry) {
        String name = PathName.of(entry);
        try {
            BasicFileAttributes attributes = parent.folder().attributes(entry);
            if (attributes.isDirectory() && selection.hasFolder(parent, entry, name)) {
                enter(parent.child(parent.folder().folder(entry), name));
            } else if (attributes.isRegularFile() && selection.hasFile(parent, name)) {
                content.read(parent.reported() + name, parent.folder(), entry, attributes.size());
            } else {
                progress.skipped();
            }
        } catch (NoSuchFileException e) {
            progress.skipped();
        } catch (IOException e) {
            progress.problem(parent.reported() + name, Problem.Kind.UNREADABLE, Reason.of(e));
        }
    }

    private void enter(OpenFolder folder) {
        if (handover.isWanted()) {
            handover.give(folder);
        } else {
            walk(folder);
        }
    }
}

package io.github.stripekeys.source.tree;

import io.github.stripekeys.source.IoFailure;
import io.github.stripekeys.source.Location;
import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.SkipReason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Reads what the build publishes, which lies in folders that nobody walks. For one thread. */
record Artifacts(FileSetRequest tree, DirectoryHandle.Opener opener, FileReader content, Progress progress)
        implements Callable<Boolean> {
    @Override
    public Boolean call() {
        tree.artifacts().forEach(this::read);
        return true;
    }

    private void read(Path file) {
        Path parent = Objects.requireNonNull(file.getParent());
        Path name = Objects.requireNonNull(file.getFileName());
        String path = PathName.prefix(tree.base(), parent) + PathName.of(file);
        try (DirectoryHandle folder = opener.open(parent)) {
            BasicFileAttributes attributes = folder.attributes(name);
            if (attributes.isRegularFile()) {
                content.read(new Location(path, null, true), folder, name, attributes.size());
            } else {
                progress.skipped(SkipReason.NOT_A_FILE);
            }
        } catch (NoSuchFileException e) {
            progress.skipped(SkipReason.GONE);
        } catch (IOException e) {
            progress.problem(path, Problem.Kind.UNREADABLE, IoFailure.of(e));
        }
    }
}

package io.github.stripekeys.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folder {@code stripe-keys} in git's own, where the hook keeps a POM for projects whose own cannot be read. */
final class HookFolder {
    private static final String NAME = "stripe-keys";

    private HookFolder() {}

    /** The working tree whose folder of the hook this is; empty if it is another. */
    static Optional<Path> workTree(Path folder) {
        @Nullable Path git = folder.getParent();
        if (git == null || !folder.endsWith(NAME) || !Files.isRegularFile(git.resolve("HEAD"))) {
            return Optional.empty();
        }
        @Nullable Path top = git.endsWith(".git") ? git.getParent() : linked(git);
        return Optional.ofNullable(top).filter(Files::isDirectory);
    }

    /** Of a linked working tree, whose folder says where it is (git-scm.com/docs/gitrepository-layout, {@code gitdir}). */
    private static @Nullable Path linked(Path git) {
        try {
            return Objects.requireNonNull(git.resolve(
                            Path.of(Files.readString(git.resolve("gitdir")).strip())))
                    .normalize()
                    .getParent();
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }
}

package io.github.stripekeys.source.git.worktree;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.ignore.IgnoreRules;
import io.github.stripekeys.source.tree.DirectoryFilter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A working tree of git: what is tracked, what is not ignored, and what is ignored but looks as if it held secrets. Safe for
 * use by many threads at once.
 */
public final class WorkTree implements DirectoryFilter.Factory {
    private final Checkout checkout;
    private final Scope scope;
    private final Configuration configuration;
    private @Nullable Index index;
    private @Nullable IgnoreRules rules;

    /**
     * What of a working tree is read.
     *
     * @param changed paths, relative to the top, of files whose tracked content is not that of a base, or null if there is no
     *     base
     */
    private record Scope(@Nullable Set<String> changed) {}

    private WorkTree(Checkout checkout, Scope scope) {
        this.checkout = checkout;
        this.scope = scope;
        this.configuration = new Configuration(checkout);
    }

    /** All of a working tree, and of those in it. */
    public static WorkTree of(Checkout checkout) {
        return new WorkTree(checkout, new Scope(null));
    }

    /** What of a working tree may differ from a base, which differs from the index in these paths. */
    public static WorkTree changed(Checkout checkout, Set<String> paths) {
        return new WorkTree(checkout, new Scope(paths));
    }

    @Override
    public DirectoryFilter at(Path root) {
        if (!root.startsWith(checkout.top())) {
            return DirectoryFilter.WITHOUT;
        }
        WorkFolder folder = folder(root);
        return folder.isIgnored() && !hasBase() ? DirectoryFilter.WITHOUT : folder;
    }

    /** Whether a file that is there, and not in another working tree within this one, is read. */
    public boolean reads(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), checkout.top());
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile()
                    && folder(folder).skipsFile(PathName.of(file), attributes).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether only this machine has a file, or would have it if it was there: git ignores it and does not track it. */
    public boolean isLocal(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), checkout.top());
        return file.startsWith(checkout.top())
                && !file.equals(checkout.top())
                && folder(folder).isLocal(PathName.of(file));
    }

    /** Whether git tracks the file at this path below the top. */
    boolean isTracked(Path file) {
        Path folder = Objects.requireNonNullElse(file.getParent(), checkout.top());
        return index().has(PathName.prefix(checkout.top(), folder) + PathName.of(file));
    }

    /** Whether git tracks a file below this folder. */
    public boolean tracksBelow(Path folder) {
        return folder.startsWith(checkout.top()) && index().hasBelow(PathName.prefix(checkout.top(), folder));
    }

    /** The paths of submodules that are not checked out: their folders are empty, or missing. */
    public List<String> missingSubmodules() {
        boolean hasSome = Files.isRegularFile(checkout.top().resolve(".gitmodules"), LinkOption.NOFOLLOW_LINKS);
        return hasSome
                ? index().submodules().stream()
                        .filter(path ->
                                Files.notExists(checkout.top().resolve(path).resolve(".git")))
                        .toList()
                : List.of();
    }

    private WorkFolder folder(Path root) {
        WorkFolder folder = WorkFolder.top(this, rules("", rules(), checkout.top()));
        Path at = checkout.top();
        for (Path name : root.equals(at) ? Path.of("") : at.relativize(root)) {
            if (!name.toString().isEmpty()) {
                at = at.resolve(name);
                folder = folder.child(PathName.of(at), false);
                folder = folder.with(rules(folder.path(), folder.rules(), at));
            }
        }
        return folder;
    }

    /** The rules for all of the repository; read once somebody asks. */
    private synchronized IgnoreRules rules() {
        @Nullable IgnoreRules known = rules;
        if (known == null) {
            known = configuration.rules();
            rules = known;
        }
        return known;
    }

    private static IgnoreRules rules(String path, IgnoreRules outer, Path folder) {
        Path file = folder.resolve(".gitignore");
        try {
            boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
            return isThere ? outer.plus(path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8)) : outer;
        } catch (IOException e) {
            return outer;
        }
    }

    /** Whether only what differs from a base is read. */
    boolean hasBase() {
        return scope.changed != null;
    }

    /** Whether the tracked content of this file is not that of the base. */
    boolean hasChanged(String path) {
        return scope.changed != null && scope.changed.contains(path);
    }

    /** The rules of a working tree in this one. */
    Optional<DirectoryFilter> nested(Path folder) {
        return Checkout.around(folder)
                .filter(inner -> inner.top().equals(folder))
                .map(inner -> of(inner).at(folder));
    }

    /** What is tracked; read once somebody asks. */
    synchronized Index index() {
        @Nullable Index known = index;
        if (known == null) {
            Path file = checkout.gitFolder().resolve("index");
            known = Index.of(file, configuration.idLength(), new Git(checkout.top()));
            index = known;
        }
        return known;
    }
}

package io.github.stripekeys.source.git.worktree;

import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.git.ignore.IgnoreRules;
import io.github.stripekeys.source.tree.DirectoryFilter;
import io.github.stripekeys.source.tree.DirectoryListing;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A folder of a working tree.
 *
 * @param path relative to the top, empty or ending in {@code /}
 */
record WorkFolder(WorkTree tree, String path, IgnoreRules rules, IgnoreState standing) implements DirectoryFilter {
    private static final Path GIT = Path.of(".git");
    private static final Path IGNORES = Path.of(".gitignore");

    private enum IgnoreState {
        /** In the open: what is not ignored is read. */
        OPEN(SkipReason.GIT_IGNORED),
        /** Ignored: what is tracked or looks like secrets is read. */
        IGNORED(SkipReason.GIT_IGNORED),
        /** Written by tools: what is tracked is read. */
        OUTPUT(SkipReason.BUILD_OUTPUT),
        /** Another repository. */
        FOREIGN(SkipReason.REPOSITORY);

        /** Why what is in it is not read. */
        private final SkipReason reason;

        IgnoreState(SkipReason reason) {
            this.reason = reason;
        }
    }

    static WorkFolder top(WorkTree tree, IgnoreRules rules) {
        return new WorkFolder(tree, "", rules, IgnoreState.OPEN);
    }

    boolean isIgnored() {
        return standing != IgnoreState.OPEN;
    }

    @Override
    public Optional<SkipReason> skipsDirectory(String name, boolean isOutput) {
        return switch (standing) {
            case OPEN, IGNORED -> output(isOutput && !tree.index().hasBelow(path + name + "/"));
            case OUTPUT -> output(!tree.index().hasBelow(path + name + "/"));
            case FOREIGN -> Optional.of(SkipReason.REPOSITORY);
        };
    }

    private static Optional<SkipReason> output(boolean isSkipped) {
        return isSkipped ? Optional.of(SkipReason.BUILD_OUTPUT) : Optional.empty();
    }

    @Override
    public Optional<SkipReason> skipsFile(String name, BasicFileAttributes attributes) {
        String file = path + name;
        boolean isInScope = switch (standing) {
            case OPEN -> !rules.isIgnored(path, name, false) || isWanted(name);
            case IGNORED -> isWanted(name);
            case OUTPUT -> tree.index().has(file);
            case FOREIGN -> false;
        };
        if (!isInScope) {
            return Optional.of(standing.reason);
        }
        boolean isChanged =
                !tree.hasBase() || tree.hasChanged(file) || !tree.index().isUnchanged(file, attributes);
        return isChanged ? Optional.empty() : Optional.of(SkipReason.UNCHANGED);
    }

    /** Whether git ignores a file and does not track it. */
    boolean isLocal(String name) {
        boolean isIgnored = switch (standing) {
            case OPEN -> rules.isIgnored(path, name, false);
            case IGNORED -> true;
            case OUTPUT, FOREIGN -> false;
        };
        return isIgnored && !tree.index().has(path + name);
    }

    /** Whether a file is read although it is ignored. */
    private boolean isWanted(String name) {
        return (!tree.hasBase() && SecretFiles.matches(name)) || tree.index().has(path + name);
    }

    @Override
    public boolean needsListing() {
        return true;
    }

    @Override
    public DirectoryFilter forChild(Path folder, String name, boolean isOutput, DirectoryListing entries) {
        WorkFolder child = child(name, isOutput);
        if (child.standing == IgnoreState.OPEN && entries.have(GIT)) {
            return tree.hasBase()
                    ? new WorkFolder(tree, child.path, rules, IgnoreState.FOREIGN)
                    : tree.nested(folder).orElse(child);
        }
        Optional<String> ignores = child.standing == IgnoreState.OPEN ? entries.text(IGNORES) : Optional.empty();
        return ignores.isPresent() ? child.with(rules.plus(child.path, ignores.get())) : child;
    }

    /** A folder in this one, before its own rules are known. */
    WorkFolder child(String name, boolean isOutput) {
        IgnoreState inherited =
                standing == IgnoreState.OPEN && rules.isIgnored(path, name, true) ? IgnoreState.IGNORED : standing;
        return new WorkFolder(tree, path + name + "/", rules, isOutput ? IgnoreState.OUTPUT : inherited);
    }

    WorkFolder with(IgnoreRules other) {
        return new WorkFolder(tree, path, other, standing);
    }
}

package io.github.stripekeys.source.git;

import io.github.stripekeys.source.Entries;
import io.github.stripekeys.source.FolderRules;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A folder of a working tree.
 *
 * @param path relative to the top, empty or ending in {@code /}
 */
record WorkFolder(WorkTree tree, String path, IgnoreRules rules, Standing standing) implements FolderRules {
    private static final Path GIT = Path.of(".git");
    private static final Path IGNORES = Path.of(".gitignore");

    private enum Standing {
        /** In the open: what is not ignored is read. */
        OPEN,
        /** Ignored: what is tracked or looks like secrets is read. */
        IGNORED,
        /** Written by tools: what is tracked is read. */
        OUTPUT,
        /** Another repository. */
        FOREIGN
    }

    static WorkFolder top(WorkTree tree, IgnoreRules rules) {
        return new WorkFolder(tree, "", rules, Standing.OPEN);
    }

    boolean isIgnored() {
        return standing != Standing.OPEN;
    }

    @Override
    public boolean hasFolder(String name, boolean isOutput) {
        return switch (standing) {
            case OPEN, IGNORED -> !isOutput || tree.index().hasBelow(path + name + "/");
            case OUTPUT -> tree.index().hasBelow(path + name + "/");
            case FOREIGN -> false;
        };
    }

    @Override
    public boolean hasFile(String name, BasicFileAttributes attributes) {
        String file = path + name;
        boolean isInScope = switch (standing) {
            case OPEN -> !rules.ignore(path, name, false) || isWanted(name);
            case IGNORED -> isWanted(name);
            case OUTPUT -> tree.index().has(file);
            case FOREIGN -> false;
        };
        return isInScope
                && (!tree.hasBase() || tree.hasChanged(file) || !tree.index().isUnchanged(file, attributes));
    }

    /** Whether a file is read although it is ignored. */
    private boolean isWanted(String name) {
        return (!tree.hasBase() && SecretFiles.include(name)) || tree.index().has(path + name);
    }

    @Override
    public boolean asksForEntries() {
        return true;
    }

    @Override
    public FolderRules in(Path folder, String name, boolean isOutput, Entries entries) {
        WorkFolder child = child(name, isOutput);
        if (child.standing == Standing.OPEN && entries.have(GIT)) {
            return tree.hasBase()
                    ? new WorkFolder(tree, child.path, rules, Standing.FOREIGN)
                    : tree.nested(folder).orElse(child);
        }
        Optional<String> ignores = child.standing == Standing.OPEN ? entries.text(IGNORES) : Optional.empty();
        return ignores.isPresent() ? child.with(rules.and(child.path, ignores.get())) : child;
    }

    /** A folder in this one, before its own rules are known. */
    WorkFolder child(String name, boolean isOutput) {
        Standing inherited = standing == Standing.OPEN && rules.ignore(path, name, true) ? Standing.IGNORED : standing;
        return new WorkFolder(tree, path + name + "/", rules, isOutput ? Standing.OUTPUT : inherited);
    }

    WorkFolder with(IgnoreRules other) {
        return new WorkFolder(tree, path, other, standing);
    }
}

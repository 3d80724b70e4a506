package io.github.stripekeys.project;

import io.github.stripekeys.source.ReadOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A folder of which no build tool tells anything. It counts as one module. */
public record PlainFolder(Path executionRoot) implements BuildModel {
    /** Such a folder, wherever it is relative to. */
    public PlainFolder {
        executionRoot = executionRoot.toAbsolutePath().normalize();
    }

    @Override
    public WorkUnit requested(ReadOptions options) {
        return whole();
    }

    @Override
    public WorkUnit whole() {
        return new WorkUnit(List.of(executionRoot), List.of());
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public Set<Path> moduleFolders() {
        return Set.of();
    }
}

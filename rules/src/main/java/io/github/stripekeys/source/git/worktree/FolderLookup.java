package io.github.stripekeys.source.git.worktree;

import io.github.stripekeys.source.PathName;
import io.github.stripekeys.source.ProjectFiles;
import io.github.stripekeys.source.git.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Files of the file system. A file that cannot be read is none: the scan itself reports it. Safe for use by many threads at once. */
public final class FolderLookup implements ProjectFiles {
    private static final long LARGEST = 1 << 20;
    private static final Set<String> CLOSED = Set.of("target", "node_modules", ".git");

    private final Path base;
    private final Set<Path> foreign;
    private final Map<Path, WorkTree> repositories = new ConcurrentHashMap<>();

    /**
     * The files of a folder.
     *
     * @param base the folder that reported paths are relative to
     * @param foreign folders that are not entered
     */
    public FolderLookup(Path base, Set<Path> foreign) {
        this.base = base;
        this.foreign = Set.copyOf(foreign);
    }

    @Override
    public Optional<String> text(String path) {
        Path file = PathName.resolve(base, path);
        try {
            boolean isReadable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
            return isReadable
                    ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> listUnder(String folder) {
        List<String> paths = new ArrayList<>();
        Path start = PathName.resolve(base, folder);
        try {
            if (Files.isDirectory(start, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(start, new Collector(start, paths));
            }
        } catch (IOException e) {
            return List.of();
        }
        return paths.stream().sorted().toList();
    }

    @Override
    public boolean isTracked(String path) {
        Path file = PathName.resolve(base, path);
        return Optional.ofNullable(file.getParent())
                .flatMap(Checkout::around)
                .map(checkout -> repositories.computeIfAbsent(checkout.top(), any -> WorkTree.of(checkout)))
                .filter(repository -> repository.isTracked(file))
                .isPresent();
    }

    private final class Collector extends SimpleFileVisitor<Path> {
        private final Path start;
        private final List<String> paths;

        private Collector(Path start, List<String> paths) {
            this.start = start;
            this.paths = paths;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean isClosed = foreign.contains(folder) || CLOSED.contains(String.valueOf(folder.getFileName()));
            return isClosed && !folder.equals(start) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                paths.add(PathName.relative(base, file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}

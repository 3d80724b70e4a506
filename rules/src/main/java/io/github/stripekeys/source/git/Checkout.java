package io.github.stripekeys.source.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A git working tree, known from its files; git itself is not run, so that no configuration of the repository is obeyed.
 *
 * @param top the folder that holds {@code .git}
 * @param gitFolder what {@code .git} is or, in a linked working tree or a submodule, names
 */
public record Checkout(Path top, Path gitFolder) {
    private static final String REF = "ref: ";
    private static final String BRANCH = "ref: refs/heads/";
    private static final String LINK = "gitdir: ";

    /** The working tree that this absolute folder is in. */
    public static Optional<Checkout> around(Path folder) {
        return Stream.<Path>iterate(folder, f -> f != null, Path::getParent)
                .flatMap(top -> gitFolder(top).map(git -> new Checkout(top, git)).stream())
                .findFirst();
    }

    private static Optional<Path> gitFolder(Path top) {
        Path git = top.resolve(".git");
        Optional<Path> folder = Files.isDirectory(git)
                ? Optional.of(git)
                : line(git)
                        .filter(line -> line.startsWith(LINK))
                        .map(line -> top.resolve(line.substring(LINK.length())));
        return folder.filter(found -> Files.exists(found.resolve("HEAD")));
    }

    /** The full id of the commit that is checked out; empty before the first commit. */
    public Optional<String> commit() {
        return line(gitFolder.resolve("HEAD"))
                .flatMap(head -> head.startsWith(REF) ? resolve(head.substring(REF.length())) : Optional.of(head));
    }

    /** The branch that is checked out, as {@code main}; empty if none is, or if the repository keeps its refs in tables. */
    public Optional<String> branch() {
        return line(gitFolder.resolve("HEAD"))
                .filter(head -> head.startsWith(BRANCH))
                .map(head -> head.substring(BRANCH.length()))
                .filter(name -> !name.startsWith("."));
    }

    /** Whether a remote repository is configured. */
    boolean hasRemote() {
        return line(sharedFolder().resolve("config"))
                .filter(text -> text.contains("[remote"))
                .isPresent();
    }

    /** The folder that all working trees of the repository share. */
    public Path sharedFolder() {
        return line(gitFolder.resolve("commondir"))
                .map(shared -> gitFolder.resolve(shared).normalize())
                .orElse(gitFolder);
    }

    private Optional<String> resolve(String ref) {
        Path shared = sharedFolder();
        return line(gitFolder.resolve(ref))
                .or(() -> line(shared.resolve(ref)))
                .or(() -> packed(shared.resolve("packed-refs"), ref));
    }

    private static Optional<String> packed(Path file, String ref) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith(" " + ref))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> line(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

package io.github.stripekeys.source.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    /** Whether a file below this absolute folder could be in the index; nothing is started and little is read to tell. */
    public boolean mayTrackBelow(Path folder) {
        if (!folder.startsWith(top)) {
            return false;
        }
        try {
            String index = Files.readString(gitFolder.resolve("index"), StandardCharsets.ISO_8859_1);
            String prefix = top.relativize(folder).toString().replace('\\', '/') + "/";
            String name = new String(prefix.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            boolean isPlain = index.startsWith("DIRC\0\0\0\2") || index.startsWith("DIRC\0\0\0\3");
            return !isPlain
                    || index.contains(name)
                    || index.contains("\0link\0"); // others write names in parts, or elsewhere
        } catch (IOException e) {
            return false;
        }
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

package io.github.stripekeys.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A repository made with real git, whose user has configured nothing.
 *
 * @param folder its working tree, or the repository itself if it is bare
 */
public record GitRepository(Path folder) {
    /** Makes one, with the branch {@code main}, in a folder that may have to be made. */
    public static GitRepository init(Path folder, String... options) throws IOException {
        Files.createDirectories(folder);
        GitRepository repository = new GitRepository(folder.toRealPath());
        List<String> arguments = new ArrayList<>(List.of("init", "--quiet", "--initial-branch=main"));
        Collections.addAll(arguments, options);
        repository.git(arguments.toArray(String[]::new));
        return repository;
    }

    /** What may be beside it. */
    public Path beside(String name) {
        return folder.resolveSibling(name);
    }

    /** Copies this one as git does it; a depth needs the protocol. */
    public GitRepository cloneInto(Path target, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("clone", "--quiet"));
        Collections.addAll(arguments, options);
        Collections.addAll(arguments, "file://" + folder, target.toString());
        git(arguments.toArray(String[]::new));
        return new GitRepository(target.toRealPath());
    }

    /** Writes a file, with its tokens filled in. */
    public GitRepository write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Tokens.fill(text));
        return this;
    }

    /** Commits all that is there and not ignored. */
    public GitRepository commit(String message) throws IOException {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    /** What git prints; it must succeed. */
    public String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        for (String setting : List.of(
                "user.name=T", "user.email=t@example.org", "protocol.file.allow=always", "commit.gpgSign=false")) {
            Collections.addAll(command, "-c", setting);
        }
        Collections.addAll(command, arguments);
        return run(command.toArray(String[]::new));
    }

    private String run(String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("HOME", "/nonexistent");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": " + output);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        return output;
    }
}

package io.github.stripekeys.source.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The {@code git} of the machine, run in one repository for its plumbing only: no command that is run here looks at files of
 * the working tree, so no filter, text conversion or file system monitor that a repository could bring is started; hooks
 * are off, and nothing is fetched.
 *
 * @param folder where it is run: the top of a working tree, or a bare repository
 */
public record Git(Path folder) {
    private static final List<String> COMMAND = List.of(
            "git",
            "--no-pager",
            "--no-replace-objects",
            "-c",
            "core.fsmonitor=false",
            "-c",
            "protocol.allow=never",
            "-c",
            "core.quotePath=false");

    private static final List<String> WITHOUT_HOOKS = List.of("-c", "core.hooksPath=/dev/null");

    /** Reads what git prints. */
    public interface Reader<T> {
        T read(InputStream output) throws IOException;
    }

    /** What git prints, in lines. */
    public List<String> lines(String... arguments) throws IOException {
        return text(arguments).lines().toList();
    }

    /** What git prints, in the pieces that a NUL ends. */
    public List<String> pieces(String... arguments) throws IOException {
        List<String> pieces = new ArrayList<>();
        Collections.addAll(pieces, text(arguments).split("\0"));
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /**
     * The one line that git prints; empty if it says no.
     *
     * @throws IOException if it cannot answer
     */
    public Optional<String> line(String... arguments) throws IOException {
        try {
            return lines(arguments).stream().findFirst();
        } catch (GitException e) {
            if (e.isSilent()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private String text(String... arguments) throws IOException {
        return run(List.of(arguments), List.of(), in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }

    /**
     * Runs git.
     *
     * @param input the lines that it reads
     * @throws IOException with git's own words if it fails
     */
    public <T> T run(List<String> arguments, List<String> input, Reader<T> reader) throws IOException {
        List<String> all = new ArrayList<>(WITHOUT_HOOKS);
        all.addAll(arguments);
        return runAsConfigured(all, input, reader);
    }

    /** The folder that git looks for hooks in, be it that of the repository or one that somebody configured. */
    public Path hooks() throws IOException {
        List<String> question = List.of("rev-parse", "--git-path", "hooks");
        String path = runAsConfigured(question, List.of(), in -> new String(in.readAllBytes(), StandardCharsets.UTF_8));
        return folder.resolve(path.strip()).normalize();
    }

    /**
     * Runs git, and ends it if it is not done within this time.
     *
     * @throws IOException if it fails, or if it was ended
     */
    public <T> T runWithin(Duration most, List<String> arguments, Reader<T> reader) throws IOException {
        List<String> all = new ArrayList<>(WITHOUT_HOOKS);
        all.addAll(arguments);
        Process process = start(all);
        CompletableFuture.delayedExecutor(most.toNanos(), TimeUnit.NANOSECONDS).execute(process::destroyForcibly);
        return read(process, all, List.of(), reader);
    }

    private <T> T runAsConfigured(List<String> arguments, List<String> input, Reader<T> reader) throws IOException {
        return read(start(arguments), arguments, input, reader);
    }

    private static <T> T read(Process process, List<String> arguments, List<String> input, Reader<T> reader)
            throws IOException {
        OtherStreams others = OtherStreams.of(process, input);
        try (InputStream output = process.getInputStream()) {
            T result = reader.read(output);
            end(process, arguments, others);
            return result;
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            process.destroy();
        }
    }

    /** Starts a git that reads questions as long as it runs; whoever asked for it ends it. */
    Process converse(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(WITHOUT_HOOKS);
        all.addAll(arguments);
        return start(all, Redirect.DISCARD);
    }

    private Process start(List<String> arguments) throws IOException {
        return start(arguments, Redirect.PIPE);
    }

    private Process start(List<String> arguments, Redirect errors) throws IOException {
        List<String> command = new ArrayList<>(COMMAND);
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors);
        new GitEnvironment(folder).prepare(builder.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new GitException("git cannot be run, and is needed to look at more than files: " + e.getMessage());
        }
    }

    private static String command(List<String> arguments) {
        return arguments.stream()
                .filter(argument -> !WITHOUT_HOOKS.contains(argument))
                .findFirst()
                .orElse("");
    }

    private static void end(Process process, List<String> arguments, OtherStreams others) throws IOException {
        try {
            if (process.waitFor() != 0) {
                String said = others.error();
                String remedy = said.contains("promisor")
                        ? "; this clone is a partial one that lacks what is needed: clone without --filter=tree:0"
                        : "";
                throw new GitException(
                        "git " + command(arguments) + ": " + (said.isEmpty() ? "failed" : said) + remedy,
                        said.isEmpty());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}

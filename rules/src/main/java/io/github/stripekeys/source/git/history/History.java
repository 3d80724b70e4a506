package io.github.stripekeys.source.git.history;

import io.github.stripekeys.source.BlobReader;
import io.github.stripekeys.source.Problem;
import io.github.stripekeys.source.Progress;
import io.github.stripekeys.source.ReadOptions;
import io.github.stripekeys.source.ReadStatistics;
import io.github.stripekeys.source.SkipReason;
import io.github.stripekeys.source.Source;
import io.github.stripekeys.source.git.Checkout;
import io.github.stripekeys.source.git.Git;
import io.github.stripekeys.source.git.GitBlob;
import io.github.stripekeys.source.git.GitException;
import io.github.stripekeys.source.git.Lines;
import io.github.stripekeys.source.git.ParallelBlobSource;
import io.github.stripekeys.source.git.change.BaseRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Every blob that a ref or a stash of a repository leads to, each once, the newest first.
 *
 * @param range commits as {@code git rev-list} understands them, such as {@code v1..main}, or null for all
 * @param paths those that are read
 * @param progress counts on the way; for one reading
 */
public record History(Git git, @Nullable String range, Predicate<String> paths, ReadOptions options, Progress progress)
        implements Source {
    /** The repository around a folder, or in it if it is a bare one. */
    public static Optional<Git> repository(Path folder) {
        return Checkout.around(folder)
                .map(checkout -> new Git(checkout.top()))
                .or(() -> Optional.of(folder).filter(History::isBare).map(Git::new));
    }

    /** Whether this folder is a repository without a working tree. */
    public static boolean isBare(Path folder) {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    /**
     * Makes sure that git can go through it.
     *
     * @throws GitException if the repository cannot be read at all, or has no such commits
     */
    public void check() throws IOException {
        List<String> command = new ArrayList<>(List.of("rev-list", "--max-count=1"));
        command.addAll(commits());
        try {
            git.lines(command.toArray(String[]::new));
        } catch (GitException e) {
            throw unknown().map(GitException::new).orElse(e);
        }
    }

    /** Which name in the range the repository does not know. */
    private Optional<String> unknown() throws IOException {
        for (String name : range == null ? List.<String>of() : List.of(range.split("[.]{2,3}|\\s+"))) {
            String ref = name.replaceFirst("^\\^", "");
            if (!ref.isEmpty()
                    && git.line("rev-parse", "--verify", "--quiet", "--end-of-options", ref)
                            .isEmpty()) {
                return Optional.of("range=%s: '%s' is not a commit or ref of this repository".formatted(range, ref));
            }
        }
        return Optional.empty();
    }

    @Override
    public ReadStatistics read(BlobReader reader) {
        try {
            new ParallelBlobSource(git, blobs(), options, progress).read(reader);
        } catch (IOException e) {
            progress.problem(null, Problem.Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return progress.summary();
    }

    /**
     * What it reads, the newest first. What the clone lacks becomes a problem.
     *
     * @throws IOException if git cannot list it
     */
    public List<GitBlob> blobs() throws IOException {
        List<GitBlob> blobs = list();
        if (isShallow()) {
            progress.problem(
                    null,
                    Problem.Kind.UNREADABLE,
                    "the clone is shallow, so the history ends before its beginning: run 'git fetch --unshallow', or"
                            + " have your pipeline clone everything");
        }
        return blobs;
    }

    private boolean isShallow() throws IOException {
        return git.line("rev-parse", "--is-shallow-repository")
                .filter("true"::equals)
                .isPresent();
    }

    private List<GitBlob> list() throws IOException {
        boolean isPartial =
                git.line("config", "--get-regexp", "^remote\\..*\\.promisor$").isPresent();
        try {
            return isPartial ? listWhatIsThere() : list("--missing=error");
        } catch (GitException e) {
            if (String.valueOf(e.getMessage()).contains("missing blob")) {
                return listWhatIsThere();
            }
            throw e;
        }
    }

    private List<GitBlob> list(String option) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("rev-list", "--objects", "--filter=object:type=blob", "--filter-provided-objects", option));
        command.addAll(commits());
        List<GitBlob> blobs = new ArrayList<>();
        return git.run(command, List.of(), output -> {
            Lines.of(output, '\n').forEach(line -> add(line, blobs));
            return blobs;
        });
    }

    /** Asks for what is missing without a filter: with one, git is silent about missing trees. */
    private List<GitBlob> listWhatIsThere() throws IOException {
        List<String> command = new ArrayList<>(List.of("rev-list", "--objects", "--missing=print"));
        command.addAll(commits());
        long missing = git.run(
                command,
                List.of(),
                output -> StreamSupport.stream(Lines.of(output, '\n').spliterator(), false)
                        .filter(line -> line.startsWith("?"))
                        .count());
        if (missing > 0) {
            String message = "objects that the history needs are not in this clone (" + missing
                    + " that are known of): clone it anew, without --filter";
            progress.problem(null, Problem.Kind.UNREADABLE, message);
        }
        return list("--missing=print");
    }

    private void add(String line, List<GitBlob> blobs) {
        int space = line.indexOf(' ');
        if (space > 0 && paths.test(line.substring(space + 1))) {
            blobs.add(new GitBlob(line.substring(0, space), line.substring(space + 1)));
        } else if (space > 0) {
            progress.skipped(SkipReason.EXCLUDED);
        }
    }

    /** What {@code git rev-list} is told to list. */
    List<String> commits() throws IOException {
        if (range != null) {
            return List.of("--end-of-options", range);
        }
        List<String> all = new ArrayList<>(List.of("--all"));
        if (BaseRef.head(git).isPresent()) {
            all.add("HEAD");
        }
        all.addAll(Stashes.of(git));
        return all;
    }
}
